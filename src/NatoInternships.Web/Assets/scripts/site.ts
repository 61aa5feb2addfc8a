import { enhance } from './enhance';

// A module runs after the page is parsed. Nothing is hidden before this class is set,
// so that a page whose script does not load shows everything.
document.documentElement.classList.add('js');
enhance(document);
