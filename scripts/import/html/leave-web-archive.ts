/** What the Wayback Machine of archive.org puts above a page. */
const TOOLBAR = /<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?<!-- END WAYBACK TOOLBAR INSERT -->/gs;
/** What it puts before each address: `https://web.archive.org/web/20150203101112im_/http://…`. */
const PREFIX = /(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/g;

/** A page as it was before the Wayback Machine kept it, where an old site that is gone may still be found. */
export function leaveWebArchive(html: string): string {
  return html.includes('/web/') ? html.replace(TOOLBAR, '').replace(PREFIX, '') : html;
}
