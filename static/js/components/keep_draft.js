/** Keeps what is typed on the server, so that a closed tab loses nothing. Nothing stays in the browser. */
export class KeepDraft {
  static selector = "form[data-keep-draft]";
  static pauseInMilliseconds = 3000;

  constructor(form) {
    let timer = 0;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.keep(form), KeepDraft.pauseInMilliseconds);
    });
    form.addEventListener("submit", () => clearTimeout(timer));
    window.addEventListener("pagehide", () => {
      if (timer && !form.dataset.sending) this.keep(form);
    });
  }

  keep(form) {
    fetch(form.dataset.keepDraft, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => {});
  }
}
