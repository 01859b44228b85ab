import type { Code } from '@/domain/observation/grid'

const influence: Pick<Code, 'family' | 'valence' | 'shape'> = {
  family: 'informing',
  valence: 'none',
  shape: 'dash',
}

export const informing: Code[] = [
  {
    ...influence,
    group: 'neutral',
    key: 'givingInformation',
    countsAs: [],
    label: { fr: 'Information donnée', en: 'Giving information' },
    shortLabel: { fr: 'Informer', en: 'Inform' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Donner un fait, une règle ou un avis demandé, sans chercher à faire changer la personne.',
      en: 'Giving a fact, a rule or a view that was asked for, without trying to change the person.',
    },
    hint: { fr: 'un fait, sans pousser', en: 'a fact, with no push' },
    aim: {
      fr: 'Un fait à la fois, puis ce qu’elle en fait.',
      en: 'One fact at a time, then their view of it.',
    },
    positiveIndicators: [
      { fr: '« Le dossier se dépose avant le 15. »', en: '“The file has to be in before the 15th.”' },
      { fr: 'Dit ce qui va se passer pendant l’entretien', en: 'Says what will happen in the interview' },
    ],
    negativeIndicators: [{ fr: 'Un fait choisi pour faire pencher', en: 'A fact chosen to tip the scales' }],
    hotkey: 'KeyZ',
  },
  {
    ...influence,
    group: 'neutral',
    key: 'persuadingWithPermission',
    countsAs: [],
    label: { fr: 'Persuasion avec permission', en: 'Persuading with permission' },
    shortLabel: { fr: 'Avec permission', en: 'With permission' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Chercher à convaincre après un oui de la personne, ou en lui laissant clairement de quoi refuser.',
      en: 'Trying to convince after a yes from the person, or while plainly leaving room to refuse.',
    },
    hint: { fr: 'conseille, après un oui', en: 'advises, after a yes' },
    aim: { fr: 'Demander avant de conseiller.', en: 'Ask before advising.' },
    positiveIndicators: [
      {
        fr: '« Vous voulez mon avis ? À prendre ou à laisser : … »',
        en: '“Would you like my view? Take it or leave it: …”',
      },
      {
        fr: '« Cela ne vous ira peut-être pas, d’autres ont trouvé utile de… »',
        en: '“This may not suit you, but others have found it useful to…”',
      },
    ],
    negativeIndicators: [
      {
        fr: 'Une permission prise pour argent comptant tout l’entretien',
        en: 'One permission taken as good for the whole interview',
      },
    ],
    hotkey: 'KeyX',
  },
  {
    ...influence,
    group: 'pushing',
    key: 'persuading',
    countsAs: ['advice', 'miNonAdherent'],
    label: { fr: 'Persuasion', en: 'Persuading' },
    shortLabel: { fr: 'Persuader', en: 'Persuade' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Chercher à faire changer d’avis ou de conduite par des arguments, des conseils ou son propre exemple, sans y être invité.',
      en: 'Trying to change the person’s mind or conduct by argument, advice or one’s own example, uninvited.',
    },
    hint: { fr: 'argumente, conseille sans oui', en: 'argues or advises without a yes' },
    aim: { fr: 'Garder mes arguments, chercher les siens.', en: 'Keep my arguments, look for theirs.' },
    positiveIndicators: [
      {
        fr: '« Vous verrez, une formation, ça change tout. »',
        en: '“You’ll see, training changes everything.”',
      },
      { fr: '« Moi, à l’époque, j’ai osé. »', en: '“In my day, I took the risk.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Un reflet de ce que la personne dit vouloir changer',
        en: 'A reflection of what the person says they want to change',
      },
    ],
    hotkey: 'KeyC',
  },
  {
    ...influence,
    group: 'pushing',
    key: 'confronting',
    countsAs: ['miNonAdherent'],
    label: { fr: 'Confrontation', en: 'Confronting' },
    shortLabel: { fr: 'Confronter', en: 'Confront' },
    gender: 'feminine',
    shortGender: 'masculine',
    definition: {
      fr: 'Contredire, reprocher, faire honte, prendre à partie : s’opposer à la personne de front.',
      en: 'Contradicting, blaming, shaming, taking to task: opposing the person head-on.',
    },
    hint: { fr: 'contredit, reproche, fait honte', en: 'contradicts, blames, shames' },
    aim: { fr: 'Laisser passer ce que je veux contredire.', en: 'Let go what I want to contradict.' },
    positiveIndicators: [
      { fr: '« Vous dites cela, mais vous ne faites rien. »', en: '“You say so, but you do nothing.”' },
      { fr: '« Soyons sérieux. »', en: '“Let’s be serious.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Mettre côte à côte, sans reproche, deux choses dites',
        en: 'Setting two things said side by side, without blame',
      },
    ],
    hotkey: 'KeyV',
  },
]
