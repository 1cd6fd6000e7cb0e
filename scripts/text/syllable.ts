const ONSET = /^(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|qu|th|tr|t|b|d|đ|h|l|m|r|s|v|x)?/;

// Every rhyme of the spelling without its tone, with oong and ooc of xoong and moóc. Checked against the Vietnamese
// dictionary of Hunspell: of its 6,600 entries only abbreviations, loans and misspellings of qu are no syllable here.
const RHYMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
  op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh
  uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu`;
const AFTER_QU = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e ec en eng eo et ê êch ên ênh êt êu
  i ich in inh it iu ơ ôc y ych yên yêt ynh yp yt`;
// The i of the onset gi is also the first vowel: gì, gìn, giêng, giết.
const AFTER_BARE_G = 'i in iêc iêm iên iêng iêp iêt';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TONES_BEFORE_STOP = ['\u0301', '\u0323'];
const STOP = /(?:c|ch|p|t)$/;
const VOWELS = /^[aăâeêioôơuưy]+/;

const TONED = toneRhymes(RHYMES);
const TONED_AFTER_QU = toneRhymes(AFTER_QU);
const TONED_AFTER_BARE_G = toneRhymes(AFTER_BARE_G);

/**
 * Whether a word, in NFC and any case, is spelled like one Vietnamese syllable: an onset that goes with the first
 * vowel (c/k/q, g/gh, ng/ngh), a rhyme of the spelling, and at most one tone on its proper vowel (`hòa` and `hoà`
 * both pass); before c, ch, p and t it is sắc or nặng. Meaning doesn't count: `choẹt` passes.
 */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  const onset = ONSET.exec(lower)?.[0] ?? '';
  const rhyme = lower.slice(onset.length);
  if (onset === 'qu') return TONED_AFTER_QU.has(rhyme);
  if (onset.startsWith('g') && TONED_AFTER_BARE_G.has(lower.slice(1))) return true;
  const toneless = TONED.get(rhyme);
  return toneless !== undefined && goesWith(onset, toneless);
}

function goesWith(onset: string, rhyme: string): boolean {
  if (rhyme.startsWith('iê')) return onset !== '' && !/^(?:c|g|gi|ng)$/.test(onset);
  if (rhyme.startsWith('yê')) return onset === '';
  const isFront = /^[eêiy]/.test(rhyme);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront;
  if (onset === 'gi') return !/^[iy]/.test(rhyme);
  return !isFront || !/^(?:c|g|ng)$/.test(onset);
}

/** Each rhyme of a list with each tone that it can bear, NFC, to the rhyme without it. */
function toneRhymes(list: string): Map<string, string> {
  const toned = new Map<string, string>();
  for (const rhyme of list.trim().split(/\s+/)) {
    const isStopped = STOP.test(rhyme);
    if (!isStopped) toned.set(rhyme, rhyme);
    for (const tone of isStopped ? TONES_BEFORE_STOP : TONES) {
      for (const end of findTonePlaces(rhyme)) {
        toned.set((rhyme.slice(0, end) + tone + rhyme.slice(end)).normalize('NFC'), rhyme);
      }
    }
  }
  return toned;
}

/** After how many letters of a rhyme its tone mark may stand. */
function findTonePlaces(rhyme: string): readonly number[] {
  const vowels = VOWELS.exec(rhyme)?.[0] ?? '';
  const marked = vowels.search(/[ăâêôơư][^ăâêôơư]*$/);
  if (marked >= 0) return [marked + 1];
  if (vowels.length < rhyme.length) return [vowels.length];
  if (/^(?:oa|oe|uy)$/.test(vowels)) return [1, 2];
  return [vowels.length === 3 ? 2 : 1];
}
