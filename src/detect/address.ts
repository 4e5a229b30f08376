/**
 * Where a document is. A frame that its page fills by script (about:blank, srcdoc) has no address
 * of its own and is where the page is; one that is shut off from its page is nowhere.
 */
export function addressOf(view: Window): Location {
  let at = view;
  try {
    while (!at.location.protocol.startsWith('http') && at.parent !== at) at = at.parent;
    return at.location;
  } catch {
    return view.location;
  }
}
