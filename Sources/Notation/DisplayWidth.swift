package enum DisplayWidth { package static func columns(of text: some StringProtocol) -> Int { text.count } }
