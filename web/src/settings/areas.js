// What belongs to the areas: which kind of them.

import { chosenKind } from '../addresses.js';
import { element, select } from '../dom.js';
import { kindLabel } from '../numbers.js';
import { SCHEMA } from '../schema.js';

export function createAreasSettings(state, resources) {
  const kind = select(SCHEMA.kind.label, [], (value) => state.set({ kind: value }));
  return {
    main: kind.field,
    draw(now) {
      const kinds = (resources.value('meta')?.areaKinds ?? []).map((entry) => entry.kind);
      if ([...kind.node.options].map((option) => option.value).join() !== kinds.join()) {
        kind.node.replaceChildren(...kinds.map((one) => element('option', { value: one }, kindLabel(one))));
      }
      kind.node.value = chosenKind(now, resources.value('meta'));
    },
  };
}
