import type { Stimulus } from '../stimulus'

/** A person who says yes to everything, five minutes before the end. */
export const patrice: Stimulus = {
  key: 'patrice',
  phase: 'conclusion',
  codes: ['summary', 'initiative', 'openQuestion'],
  persona: { name: 'Patrice N.', age: 50 },
  scene: {
    fr: 'Patrice, magasinier, voudrait devenir chef d’équipe, et trois démarches viennent d’être listées en deux minutes. Il acquiesce à chacune, le regard sur la pendule.',
    en: 'Patrice, a warehouseman, would like to become a team leader, and three steps have just been listed in two minutes. He nods at each, his eyes on the clock.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Donc : le dossier, le rendez-vous avec les ressources humaines, et le témoignage d’un ancien.',
        en: 'So: the application, the meeting with human resources, and a talk with a former colleague.',
      },
    },
    { by: 'beneficiary', text: { fr: 'Oui, oui.', en: 'Yes, yes.' } },
    { by: 'advisor', text: { fr: 'Cela vous semble faisable ?', en: 'Does that seem doable?' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Oui, oui. Je verrai. On fera comme ça.',
        en: 'Yes, yes. I’ll see. We’ll do it like that.',
      },
    },
  ],
  came: {
    fr: 'Très bien. Alors, à vous de jouer, et on se revoit dans un mois !',
    en: 'Very good. Then it’s up to you, and we’ll meet again in a month!',
  },
  felt: {
    fr: '« Je n’ai rien noté. La première chose, je ne sais pas par où la prendre, et je n’ai pas osé le dire. »',
    en: '“I wrote nothing down. The first thing, I don’t know where to start, and I didn’t dare say so.”',
  },
}
