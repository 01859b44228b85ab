import type { Exchange } from '../../exchange'
import { cep } from './cep'
import { miti } from './miti'
import { oars } from './oars'
import { porter } from './porter'

/** A young person whom no employer answers: several questions at once, advice, comfort, and what each one closes. */
export const karim: Exchange = {
  key: 'karim',
  title: { fr: 'Karim B., 24 ans, sans emploi', en: 'Karim B., 24, out of work' },
  advisor: 'Paul',
  beneficiary: 'Karim',
  lines: [
    {
      key: 'several',
      by: 'advisor',
      text: {
        fr: 'Alors Karim, vous cherchez quoi ? Vous avez un CV ? Vous pouvez bouger ?',
        en: 'So Karim, what are you looking for? Have you got a CV? Can you move?',
      },
    },
    {
      key: 'eighty',
      by: 'beneficiary',
      text: {
        fr: 'Je cherche tout. J’ai envoyé quatre-vingts candidatures, j’ai eu trois réponses.',
        en: 'I’m looking for anything. I sent eighty applications and got three answers.',
      },
    },
    {
      key: 'effort',
      by: 'advisor',
      text: {
        fr: 'Quatre-vingts candidatures, sans vous arrêter : vous avez tenu bon.',
        en: 'Eighty applications, without stopping: you have kept going.',
      },
    },
    {
      key: 'chance',
      by: 'beneficiary',
      text: {
        fr: 'Ça sert à quoi ? Personne ne me laisse ma chance.',
        en: 'What’s the use? No one gives me a chance.',
      },
    },
    {
      key: 'advice',
      by: 'advisor',
      text: {
        fr: 'Il faut refaire ce CV, c’est lui qui bloque.',
        en: 'You need to redo that CV, that’s what’s holding you back.',
      },
    },
    {
      key: 'twice',
      by: 'beneficiary',
      text: { fr: 'On me l’a déjà fait refaire deux fois.', en: 'I’ve been made to redo it twice already.' },
    },
    {
      key: 'owned',
      by: 'advisor',
      text: {
        fr: 'Je vous ai répondu CV, et vous me parliez de portes fermées. Pardon.',
        en: 'I answered with a CV when you spoke of closed doors. I’m sorry.',
      },
    },
    {
      key: 'closed',
      by: 'beneficiary',
      text: {
        fr: 'Oui, fermées. À force, je n’ose même plus appeler.',
        en: 'Yes, closed. By now I don’t even dare to ring.',
      },
    },
    {
      key: 'comfort',
      by: 'advisor',
      text: {
        fr: 'Ne vous en faites pas, ça finit toujours par venir.',
        en: 'Don’t worry, it always comes in the end.',
      },
    },
    {
      key: 'all',
      by: 'beneficiary',
      text: { fr: 'C’est ce que tout le monde dit.', en: 'That’s what they all say.' },
    },
    { key: 'dare', by: 'advisor', text: { fr: 'Vous n’osez plus appeler…', en: 'You don’t dare to ring…' } },
    {
      key: 'voice',
      by: 'beneficiary',
      text: {
        fr: 'J’ai peur de la voix qui dit qu’on me rappellera.',
        en: 'I’m afraid of the voice that says they’ll call me back.',
      },
    },
    {
      key: 'hope',
      by: 'advisor',
      text: {
        fr: 'Si je vous suis, chaque appel vous oblige à espérer, et c’est espérer qui use.',
        en: 'If I follow you, each call makes you hope, and it’s hoping that wears you out.',
      },
    },
    {
      key: 'brother',
      by: 'beneficiary',
      text: {
        fr: 'C’est ça. Et mon frère, il vous a parlé de son stage, non ?',
        en: 'That’s it. And my brother, he told you about his placement, didn’t he?',
      },
    },
    {
      key: 'secret',
      by: 'advisor',
      text: {
        fr: 'De ce que d’autres me confient, je ne dirai rien. Ni de vous à eux.',
        en: 'I’ll say nothing of what others tell me. Nor of you to them.',
      },
    },
    { key: 'fine', by: 'beneficiary', text: { fr: 'D’accord. Ça me va.', en: 'All right. That suits me.' } },
  ],
  codings: {
    'cep-entretien': cep,
    'porter-attitudes': porter,
    oars: oars,
    'miti-like': miti,
  },
}
