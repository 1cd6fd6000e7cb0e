/** The paper of `assets/styles/colours.css`, for what a browser or phone draws around the site. */
export const PAPER_COLOURS = { light: '#fffdf8', dark: '#14110f' };
