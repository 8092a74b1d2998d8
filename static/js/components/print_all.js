/** Paper has no disclosures: opens them before printing and closes them again after. */
export class PrintAll {
  static selector = "main";

  constructor(node) {
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = [...node.querySelectorAll("details:not([open]):not([data-contents])")];
      opened.forEach((details) => (details.open = true));
    });
    window.addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
  }
}
