// Starts what a page holds. Each component is a class with a selector; a page works without any of them.
import { Citation } from "./components/citation.js";
import { Contents } from "./components/contents.js";
import { ErrorSummary } from "./components/error_summary.js";
import { KeepDraft } from "./components/keep_draft.js";
import { Menu } from "./components/menu.js";
import { PrintAll } from "./components/print_all.js";
import { ReplyForm } from "./components/reply_form.js";
import { ReplyTo } from "./components/reply_to.js";
import { SendOnce } from "./components/send_once.js";
import { Share } from "./components/share.js";
import { Term } from "./components/term.js";
import { Video } from "./components/video.js";

for (const Component of [Menu, Contents, Citation, Share, Term, Video, ErrorSummary, SendOnce, KeepDraft, ReplyTo, ReplyForm, PrintAll]) {
  for (const node of document.querySelectorAll(Component.selector)) {
    try {
      new Component(node);
    } catch (error) {
      console.error(Component.name, error);
    }
  }
}
