/* The editor's two entities: a citation of a reference, and a glossary term.
   Uses what Wagtail's editor puts on the window: draftail, DraftJS, React. */
(() => {
  const { EditorState, Modifier, RichUtils, SelectionState } = window.DraftJS;
  const { ModalWorkflowSource, TooltipEntity } = window.draftail;
  const { Icon } = window.wagtail.components;
  const h = window.React.createElement;

  /* What the page's panel knows about its references: {key: {title, retracted}}. Null where there is no panel. */
  const knownReferences = () => {
    const script = document.getElementById("page-references");
    return script ? JSON.parse(script.textContent) : null;
  };

  class SnippetSource extends ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.choose,
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    onChosen(chosen) {
      const { editorState, entity, entityType, onComplete } = this.props;
      const selection = editorState.getSelection();
      const content = editorState
        .getCurrentContent()
        .createEntity(entityType.type, this.mutability, { id: Number(chosen.id), title: chosen.string });
      const key = content.getLastCreatedEntityKey();
      this.workflow.close();
      onComplete(this.place(editorState, content, selection, key, chosen, Boolean(entity)));
    }
  }

  class CitationSource extends SnippetSource {
    mutability = "IMMUTABLE";

    /* A citation stands after the words it supports; choosing again for one that stands replaces it. */
    place(editorState, content, selection, key, chosen, replaces) {
      const target = replaces
        ? selection
        : new SelectionState({
            anchorKey: selection.getEndKey(),
            anchorOffset: selection.getEndOffset(),
            focusKey: selection.getEndKey(),
            focusOffset: selection.getEndOffset(),
          });
      const next = Modifier.replaceText(content, target, chosen.label, null, key);
      const state = EditorState.push(editorState, next, "insert-characters");
      return EditorState.forceSelection(state, next.getSelectionAfter());
    }
  }

  class GlossarySource extends SnippetSource {
    mutability = "MUTABLE";

    /* The words that were selected are explained; with none, the term itself is written. */
    place(editorState, content, selection, key, chosen) {
      if (!selection.isCollapsed()) return RichUtils.toggleLink(editorState, selection, key);
      const next = Modifier.replaceText(content, selection, chosen.label, null, key);
      return EditorState.push(editorState, next, "insert-characters");
    }
  }

  const Citation = (props) => {
    const data = props.contentState.getEntity(props.entityKey).getData();
    const known = knownReferences();
    const found = known && known[data.id];
    const isMissing = known !== null && !found && !data.title;
    const isRetracted = Boolean(found && found.retracted);
    const title = isMissing
      ? "This reference was deleted. Choose another."
      : `${isRetracted ? "Retracted: " : ""}${(found && found.title) || data.title || ""}`;
    const state = isMissing || isRetracted ? " entity-citation--wrong" : "";
    return h(
      "span",
      { className: `entity-citation${state}`, title },
      h(TooltipEntity, { ...props, icon: h(Icon, { name: isMissing || isRetracted ? "warning" : "citation" }), label: title }),
    );
  };

  const Term = (props) => {
    const data = props.contentState.getEntity(props.entityKey).getData();
    return h(TooltipEntity, { ...props, icon: h(Icon, { name: "glossary" }), label: data.title || "Glossary term" });
  };

  window.draftail.registerPlugin({ type: "CITATION", source: CitationSource, decorator: Citation }, "entityTypes");
  window.draftail.registerPlugin({ type: "GLOSSARY", source: GlossarySource, decorator: Term }, "entityTypes");
})();
