internal import Files

/// How a page looks: on a screen by day and by night, and on paper.
enum PageStyle {
  /// The policy of the page allows this style and no other, by its digest.
  static var digest: String { Digest(of: text).base64 }

  /// Outputs are 74 columns wide and never wrapped: at 13.5 px they fit the column, and on a narrow screen they scroll.
  static let text = """

    :root {
      color-scheme: light dark;
      --paper: #fdfdfb; --ink: #1f2328; --faint: #656d76; --rule: #dfe2e0; --field: #f4f5f2; --link: #0a5cad;
      --accent: #2f6f5e; --warn: #8a4b00; --warn-field: #fff4e0; --warn-rule: #e0a44a; --fail: #a3261d;
      --fail-field: #fdeceb; --fail-rule: #d9776f; --keyword: #8250a5; --verb: #0a5cad; --label: #2f6f5e;
      --literal: #9a4a12; --text: #4d6b18;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181b; --ink: #dcdfe2; --faint: #949ba3; --rule: #30363b; --field: #1d2125; --link: #79b8ff;
        --accent: #7fc4ae; --warn: #f0c27a; --warn-field: #2b2416; --warn-rule: #8f6a26; --fail: #ff9d94;
        --fail-field: #2e1b1a; --fail-rule: #93463f; --keyword: #c9a4e8; --verb: #8cc0ff; --label: #7fc4ae;
        --literal: #e8ab7c; --text: #b3cf7c;
      }
    }
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, serif;
    }
    main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
    main { padding-top: 3.5rem; padding-bottom: 2rem; overflow-wrap: break-word; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.6em; font-weight: 650; text-wrap: balance; }
    h1 { font-size: 2rem; margin-top: 0; letter-spacing: -0.01em; }
    h2 { font-size: 1.4rem; }
    h3 { font-size: 1.15rem; }
    h4, h5, h6 { font-size: 1rem; }
    header { margin-bottom: 2.2rem; }
    header h1 { margin-bottom: 0.35rem; }
    .byline, .description { margin: 0.2rem 0; color: var(--faint); }
    .description { font-style: italic; }
    p, ul, ol, blockquote, table { margin: 0 0 1rem; }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
    blockquote { padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--faint); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5rem 0; }
    ul:has(> li > input) { list-style: none; padding-left: 0.25rem; }
    li > input[type="checkbox"] { margin: 0 0.4em 0 0; accent-color: var(--accent); }
    main table { border-collapse: collapse; display: block; overflow-x: auto; font-size: 0.95em; }
    th, td { padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    th { font-weight: 650; }
    td[align="right"], th[align="right"] { text-align: right; }
    td[align="center"], th[align="center"] { text-align: center; }
    code, pre, samp { font-family: var(--mono); font-variant-ligatures: none; }
    code { font-size: 0.86em; }
    p code, li code, td code, th code, h1 code, h2 code, h3 code {
      background: var(--field); border-radius: 3px; padding: 0.1em 0.3em;
    }
    pre {
      margin: 0; padding: 0.8rem 1rem; overflow-x: auto; white-space: pre; tab-size: 8;
      font-size: 0.84375rem; line-height: 1.5;
    }
    pre code, pre samp { font-size: inherit; }
    main > pre { margin: 0 0 1rem; border: 1px solid var(--rule); border-radius: 6px; }
    .cell { margin: 1.4rem 0 1.8rem; }
    figure { margin: 0; }
    figcaption { font: 0.78rem/1.4 var(--mono); color: var(--faint); }
    .program > figcaption { padding: 0 0 0.25rem; }
    .program > pre { background: var(--field); border-left: 3px solid var(--accent); border-radius: 0 6px 6px 0; }
    .output > pre { padding: 0.7rem 1rem; line-height: 1.3; border-left: 3px solid transparent; }
    .notice, .output > figcaption {
      margin: 0.5rem 0 0; padding: 0.4rem 0.8rem; border-left: 3px solid var(--rule);
      font: 0.86rem/1.45 system-ui, sans-serif; color: var(--faint);
    }
    header + .notice { margin: 0 0 1.8rem; }
    .notice strong, .output strong { font-weight: 650; letter-spacing: 0.01em; }
    .out-of-date > figcaption, .notice.out-of-date {
      color: var(--warn); background: var(--warn-field); border-left-color: var(--warn-rule);
    }
    .out-of-date > pre { border-left-color: var(--warn-rule); color: var(--faint); }
    .failed > figcaption { color: var(--fail); background: var(--fail-field); border-left-color: var(--fail-rule); }
    .failed > pre { border-left-color: var(--fail-rule); }
    .k { color: var(--keyword); }
    .v { color: var(--verb); }
    .l { color: var(--label); }
    .n, .y { color: var(--literal); }
    .s { color: var(--text); }
    .c { color: var(--faint); font-style: italic; }
    footer {
      padding-top: 1rem; padding-bottom: 3rem; color: var(--faint); font: 0.8rem/1.5 system-ui, sans-serif;
    }
    footer > h2 { font: inherit; font-weight: 650; margin: 0 0 0.3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
    footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0; }
    footer dt { font-weight: 400; }
    footer dd { margin: 0; overflow-wrap: anywhere; }
    footer code { font-size: 0.95em; }
    @media (max-width: 40rem) {
      main { padding-top: 1.8rem; }
      h1 { font-size: 1.6rem; }
      pre { font-size: 0.78rem; }
      footer dl { grid-template-columns: 1fr; }
      footer dt { font-weight: 650; }
    }
    @media print {
      :root {
        color-scheme: light; --paper: #fff; --ink: #000; --faint: #555; --rule: #ccc; --field: #f6f6f6; --link: #000;
        --accent: #777; --warn: #7a4300; --warn-field: #fff; --fail: #8e1a12; --fail-field: #fff; --keyword: #5b2f86;
        --verb: #123f73; --label: #245446; --literal: #6d360f; --text: #3c5410;
      }
      body { font-size: 10.5pt; }
      main, footer { max-width: none; padding-left: 0; padding-right: 0; }
      main { padding-top: 0; }
      pre { font-size: 8.2pt; overflow: visible; }
      .program > pre, main > pre { white-space: pre-wrap; }
      h1, h2, h3, h4, figcaption, .program { break-after: avoid; }
      .program, .output { break-inside: avoid; }
    }

    """
}
