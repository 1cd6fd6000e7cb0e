/** Makes `/tim-kiem/` find articles: fills `<ol id="ket-qua">` with what `?q=` or the field asks for. */
import { startSearch } from './search/page.ts';

const form = document.querySelector<HTMLFormElement>('main form[role=search]');
const list = document.querySelector<HTMLOListElement>('#ket-qua');
if (form !== null && list !== null) startSearch(form, list);
