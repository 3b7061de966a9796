// The list of all panels.

import { element } from '/dom.js';
import { CASES, PANELS } from './panels.js';

const link = (panel, name, text) => element('a', { href: `/debug/panel.html?panel=${panel}&answers=${name}` }, text);

document.getElementById('panels').append(...Object.keys(PANELS).map((panel) =>
  element('li', null, link(panel, 'usual', panel), ' ', ...CASES.slice(1).flatMap((name) => [link(panel, name, name), ' ']))));
