/** Makes `/tim-kiem/` find articles: fills `<ol id="ket-qua">` with what `?q=` or the field asks for. */
import { startSearch } from './search/page.ts';

const form = document.querySelector<HTMLFormElement>('main form[role=search]');
if (form !== null) startSearch(form);
