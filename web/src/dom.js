// Elements from values. Text is always text: nothing in this page is ever parsed as HTML.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** `element('button', {type: 'button', onclick: f}, 'Reset')`. */
export const element = (tag, attributes, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const button = (label, onclick, attributes) =>
  element('button', { type: 'button', onclick, ...attributes }, label);

/** A select; options are [value, label] pairs. */
export function select(label, options, onchange) {
  const node = element('select', { onchange: () => onchange(node.value) },
    options.map(([value, text]) => element('option', { value }, text)));
  return { node, field: element('label', { class: 'field' }, element('span', null, label), node) };
}

/** Draws again on the next frame, once, however often it is called. */
export function everyFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}

/** Calls with the last arguments when `milliseconds` have passed without another call. */
export function settled(milliseconds, call) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), milliseconds);
  };
}
