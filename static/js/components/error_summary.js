/** A form that came back with errors: the reader starts at the summary. */
export class ErrorSummary {
  static selector = "[data-error-summary]";

  constructor(node) {
    node.focus();
    node.scrollIntoView({ block: "start" });
  }
}
