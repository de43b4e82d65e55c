enum NotebookCommand { static func run(_ f: String, _ o: RunOptions) throws(CommandLineArguments.Problem) -> ExitCode { .fine } }
enum CheckCommand { static func run(_ a: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode { .fine } }
enum StatusCommand { static func run(_ a: ArraySlice<String>) throws(CommandLineArguments.Problem) -> ExitCode { .fine } }
enum Prompt { static func run(_ o: RunOptions) -> ExitCode { .fine } }
