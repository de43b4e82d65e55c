package import Syntax

/// What runs but is surely a mistake, found without running anything.
package struct Lint {
  /// What the rules know: the programs in order (the cells of a notebook, or one script), and what names are.
  package struct Subject {
    package var programs: [Program]
    package var vocabulary: Vocabulary
    /// The kind of a variable at top level, as the checker found it.
    package var kind: (String) -> Kind?

    package init(programs: [Program], vocabulary: Vocabulary, kind: @escaping (String) -> Kind?) {
      self.programs = programs
      self.vocabulary = vocabulary
      self.kind = kind
    }

    /// Whether it only defines, for others to use.
    var isModule: Bool {
      programs.allSatisfy { program in
        program.statements.allSatisfy { statement in
          switch statement.form {
          case .definition, .use, .test: true
          default: false
          }
        }
      }
    }
  }

  /// A new rule is one file, and a line here.
  static let rules: [any LintRule.Type] = [
    UnusedName.self, EqualSeeds.self, ShadowedName.self, TestSeenTwice.self, MetricOfAnotherKind.self,
    ChoiceByStatistic.self,
    EachAlone.self,
  ]

  /// The warnings for each program, in order of place.
  package static func warnings(in subject: Subject) -> [[Diagnostic]] {
    var found = subject.programs.map { _ in [Diagnostic]() }
    for rule in rules {
      for (place, var warning) in rule.warnings(in: subject) {
        warning.severity = .warning
        found[place].append(warning)
      }
    }
    return found.map { warnings in
      warnings.enumerated().sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
        .map(\.element)
    }
  }
}

/// One mistake that a program can be seen to make.
protocol LintRule: SendableMetatype {
  /// Each warning with the index of the program it is in.
  static func warnings(in subject: Lint.Subject) -> [(program: Int, warning: Diagnostic)]
}
