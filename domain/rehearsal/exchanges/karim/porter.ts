import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with Porter’s attitudes, and why. */
export const porter: CodedLines = {
  several: {
    expected: [{ code: 'inquiry', valence: null }],
    why: {
      fr: 'Trois questions serrées : l’entretien tourne à l’interrogatoire.',
      en: 'Three questions close together: the interview turns into an interrogation.',
    },
  },
  effort: {
    expected: [],
    debatable: [
      {
        mark: { code: 'evaluation', valence: null },
        why: {
          fr: '« Vous avez tenu bon » : un constat, ou un bon point ?',
          en: '“You have kept going”: an observation, or a good mark?',
        },
      },
      {
        mark: { code: 'support', valence: null },
        why: {
          fr: 'Cela fait du bien. Paul cherche-t-il à consoler, ou à dire ce qu’il voit ?',
          en: 'It does him good. Does Paul want to console, or to say what he sees?',
        },
      },
    ],
    why: {
      fr: 'Nommer une ressource montrée n’est pas juger : la grille l’excepte.',
      en: 'To name a resource that was shown is not to judge: the grid makes an exception of it.',
    },
  },
  advice: {
    expected: [{ code: 'solution', valence: null }],
    debatable: [
      {
        mark: { code: 'interpretation', valence: null },
        why: {
          fr: '« C’est lui qui bloque » explique aussi. Mais c’est pour dire quoi faire.',
          en: '“That’s what’s holding you back” explains as well. But it serves to say what to do.',
        },
      },
    ],
    why: {
      fr: '« Il faut » : la solution, avant que Karim ne l’ait cherchée.',
      en: '“You need to”: the solution, before Karim has looked for it.',
    },
  },
  owned: {
    expected: [{ code: 'understanding', valence: null }],
    why: {
      fr: 'Paul redit ce qu’il avait manqué : des portes fermées.',
      en: 'Paul says back what he had missed: closed doors.',
    },
  },
  comfort: {
    expected: [{ code: 'support', valence: null }],
    why: { fr: 'Vouloir que Karim aille mieux tout de suite.', en: 'Wanting Karim to feel better at once.' },
    unlike: {
      understanding: { fr: 'Rien de ce que Karim a dit n’y est.', en: 'Nothing that Karim said is in it.' },
    },
  },
  dare: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'inquiry', valence: null },
        why: {
          fr: 'La phrase en suspens invite à poursuivre sans rien demander.',
          en: 'The line left hanging invites him to go on, and asks nothing.',
        },
      },
    ],
    why: { fr: 'Les mots redits, la place laissée.', en: 'The words said back, and room left.' },
  },
  hope: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'interpretation', valence: null },
        why: {
          fr: 'Le « c’est espérer qui use » va plus loin que Karim. Il s’y reconnaît.',
          en: '“It’s hoping that wears you out” goes further than Karim did. He recognises himself in it.',
        },
      },
    ],
    why: {
      fr: 'Saisi, redit, et ouvert à la correction : « si je vous suis ».',
      en: 'Grasped, said back, and open to correction: “if I follow you”.',
    },
  },
  secret: {
    expected: [],
    why: {
      fr: 'Le cadre, redit à propos : aucune des six attitudes.',
      en: 'The frame, said again where it is due: none of the six attitudes.',
    },
  },
}
