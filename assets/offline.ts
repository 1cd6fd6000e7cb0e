/** Shows on `/ngoai-tuyen/`, or where it stands for another page, what this machine keeps; takes years along. */
import { showKept } from './offline/page.ts';

void showKept();
