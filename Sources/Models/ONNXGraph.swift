/// A graph of ONNX operators while it is written: nodes and constants, in the messages of onnx.proto (IR version 8,
/// operator set 17). The numbers behind `add` are the fields of those messages.
struct ONNXGraph {
  private var nodes: [ProtobufMessage] = []
  private var constants: [ProtobufMessage] = []
  private var inputs: [ProtobufMessage] = []
  private var outputs: [ProtobufMessage] = []
  private var names = 0

  /// Types of elements, `TensorProto.DataType`.
  enum Element: Int {
    case float = 1
    case int32 = 6
    case int64 = 7
    case double = 11
  }

  /// A size of an input or output: known, or named.
  enum Size {
    case known(Int)
    case named(String)
  }

  enum Attribute {
    case int(Int)
    case ints([Int])
    case float(Float)
    case floats([Float])
    case text(String)
    case texts([String])
  }

  mutating func input(_ name: String, _ type: Element, _ shape: [Size]) {
    inputs.append(Self.value(name, type, shape))
  }

  mutating func output(_ name: String, _ type: Element, _ shape: [Size]) {
    outputs.append(Self.value(name, type, shape))
  }

  /// A node of one output, or of several; an empty name is an input or output that is not used.
  @discardableResult mutating func node(
    _ operation: String, _ inputs: [String], outputs: [String]? = nil, _ attributes: [(String, Attribute)] = []
  ) -> String {
    names += 1
    let outputs = outputs ?? ["\(operation.lowercased())_\(names)"]
    nodes.append(
      ProtobufMessage { message in
        for input in inputs { message.add(1, input) }
        for output in outputs { message.add(2, output) }
        message.add(3, "node_\(names)")
        message.add(4, operation)
        for (name, attribute) in attributes { message.add(5, Self.message(name, attribute)) }
      })
    return outputs.last { !$0.isEmpty } ?? ""
  }

  mutating func floats(_ values: [Float], shape: [Int]) -> String {
    constant(.float, shape, values.flatMap { Self.littleEndian(UInt64($0.bitPattern), count: 4) })
  }

  mutating func doubles(_ values: [Double]) -> String {
    constant(.double, [values.count], values.flatMap { Self.littleEndian($0.bitPattern, count: 8) })
  }

  mutating func integers(_ values: [Int]) -> String {
    constant(.int64, [values.count], values.flatMap { Self.littleEndian(UInt64(bitPattern: Int64($0)), count: 8) })
  }

  /// A single one, without a shape.
  mutating func integer(_ value: Int) -> String {
    constant(.int64, [], Self.littleEndian(UInt64(bitPattern: Int64(value)), count: 8))
  }

  private mutating func constant(_ type: Element, _ shape: [Int], _ content: [UInt8]) -> String {
    names += 1
    let name = "constant_\(names)"
    constants.append(
      ProtobufMessage { message in
        for size in shape { message.add(1, size) }
        message.add(2, type.rawValue)
        message.add(8, name)
        message.add(9, content)
      })
    return name
  }

  /// The whole model.
  /// - Parameter texts: what else there is to say about it, for whoever reads the file.
  func model(named name: String, texts: [(name: String, text: String)]) -> [UInt8] {
    let graph = ProtobufMessage { message in
      for node in nodes { message.add(1, node) }
      message.add(2, name)
      for constant in constants { message.add(5, constant) }
      for input in inputs { message.add(11, input) }
      for output in outputs { message.add(12, output) }
    }
    return ProtobufMessage { message in
      message.add(1, 8)
      message.add(2, "lstmnb")
      message.add(7, graph)
      message.add(8, ProtobufMessage { $0.add(2, 17) })
      for (name, text) in texts {
        message.add(
          14,
          ProtobufMessage { entry in
            entry.add(1, name)
            entry.add(2, text)
          })
      }
    }.bytes
  }

  private static func value(_ name: String, _ type: Element, _ shape: [Size]) -> ProtobufMessage {
    let dimensions = ProtobufMessage { message in
      for size in shape {
        message.add(
          1,
          ProtobufMessage { dimension in
            switch size {
            case .known(let count): dimension.add(1, count)
            case .named(let name): dimension.add(2, name)
            }
          })
      }
    }
    let tensor = ProtobufMessage { message in
      message.add(1, type.rawValue)
      message.add(2, dimensions)
    }
    return ProtobufMessage { message in
      message.add(1, name)
      message.add(2, ProtobufMessage { $0.add(1, tensor) })
    }
  }

  private static func message(_ name: String, _ attribute: Attribute) -> ProtobufMessage {
    ProtobufMessage { message in
      message.add(1, name)
      switch attribute {
      case .int(let value):
        message.add(3, value)
        message.add(20, 2)
      case .float(let value):
        message.add(2, value)
        message.add(20, 1)
      case .floats(let values):
        for value in values { message.add(7, value) }
        message.add(20, 6)
      case .text(let text):
        message.add(4, text)
        message.add(20, 3)
      case .ints(let values):
        for value in values { message.add(8, value) }
        message.add(20, 7)
      case .texts(let texts):
        for text in texts { message.add(9, text) }
        message.add(20, 8)
      }
    }
  }

  private static func littleEndian(_ bits: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: bits >> (UInt64($0) * 8)) }
  }
}
