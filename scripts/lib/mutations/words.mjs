// Words of the languages of the mutation table, and what a wrong translation says instead.

/** @typedef {[string, string]} Change */
/** @typedef {[RegExp, (...groups: string[]) => string]} Pattern */

/** Comparisons, each with one that means something else. @type {Record<string, Change[]>} */
export const COMPARISONS = {
  'zh-TW': [
    ['少於', '超過'], ['不足', '至少'], ['未滿', '超過'], ['最多', '至少'], ['至多', '至少'], ['不超過', '超過'], ['不能超過', '必須超過'],
    ['至少', '最多'], ['超過', '至少'], ['多於', '少於'], ['以上', '以下'], ['以下', '以上'], ['或更多', '或更少'], ['或更少', '或更多'], ['剛好', '至少'], ['恰好', '最多'],
  ],
  'ja-JP': [
    ['未満', '以上'], ['より少ない', 'より多い'], ['以下', '以上'], ['以上', '未満'], ['最大', '少なくとも'], ['最大で', '少なくとも'], ['少なくとも', '最大'],
    ['を超える', '未満の'], ['より多い', 'より少ない'], ['ちょうど', '少なくとも'], ['最低', '最大'], ['まで', '以上'],
  ],
  'de-DE': [
    ['weniger als', 'mehr als'], ['mehr als', 'mindestens'], ['höchstens', 'mindestens'], ['maximal', 'mindestens'], ['mindestens', 'höchstens'], ['bis zu', 'mindestens'],
    ['genau', 'mindestens'], ['oder mehr', 'oder weniger'], ['oder weniger', 'oder mehr'], ['unter', 'über'], ['nicht mehr als', 'mehr als'],
  ],
  'fr-FR': [
    ['moins de', 'plus de'], ['plus de', 'au moins'], ['au maximum', 'au minimum'], ['au plus', 'au moins'], ['au moins', 'au plus'], ['jusqu’à', 'au moins'],
    ['exactement', 'au moins'], ['ou plus', 'ou moins'], ['ou moins', 'ou plus'], ['ou supérieure', 'ou antérieure'],
  ],
};

/** Numbers in words that stand beside comparisons. @type {Record<string, Change[]>} */
export const NUMERALS = {
  'zh-TW': [...'二兩三四五六七八九十'].map((word) => [word, '']),
  'ja-JP': [...'二三四五六七八九十'].map((word) => [word, '']),
  'de-DE': ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'zwölf', 'zwanzig', 'dreißig'].map((word) => [word, '']),
  'fr-FR': ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'douze', 'vingt', 'trente'].map((word) => [word, '']),
};

/** @type {{lost: Record<string, Change[]>, added: Record<string, Change[]>}} */
export const NEGATIONS = {
  lost: {
    'zh-TW': [
      ['無法', '可以'], ['不能', '能'], ['不會', '會'], ['請勿', '請'], ['請不要', '請'], ['不要', '要'], ['沒有', '有'], ['不再', '仍然'], ['不支援', '支援'], ['未', '已'],
      ['不需要', '需要'], ['不包含', '包含'], ['不可', '可'], ['不', ''], ['從未', '曾'], ['絕不', '一定'],
    ],
    'ja-JP': [
      ['できません', 'できます'], ['されません', 'されます'], ['しません', 'します'], ['ありません', 'あります'], ['しないでください', 'してください'], ['ないでください', 'てください'],
      ['できない', 'できる'], ['されない', 'される'], ['しない', 'する'], ['なくなります', 'るようになります'], ['表示されず', '表示され'], ['なしで', 'ありで'],
    ],
    'de-DE': [['nicht', ''], ['keine', 'eine'], ['keinen', 'einen'], ['kein', 'ein'], ['nie', 'immer'], ['niemals', 'immer'], ['ohne', 'mit'], ['nicht mehr', ''], ['keines', 'eines'], ['keiner', 'einer']],
    'fr-FR': [
      ['ne peuvent pas', 'peuvent'], ['ne peut pas', 'peut'], ['ne pouvez pas', 'pouvez'], ['n’est pas', 'est'], ['ne sont pas', 'sont'], ['n’est plus', 'est'], ['ne fonctionne pas', 'fonctionne'],
      ['sans aucune', 'avec une'], ['sans le', 'avec le'], ['sans fichier', 'avec fichier'], ['sans rôle', 'avec rôle'], ['sans propriétaire', 'avec propriétaire'], ['n’avez pas', 'avez'], ['n’a pas', 'a'], ['ne peuvent plus', 'peuvent'], ['ne peut plus', 'peut'], ['ne prend pas', 'prend'], ['ne voyez pas', 'voyez'],
    ],
  },
  added: {
    'zh-TW': [['可以', '無法'], ['需要', '不需要'], ['會', '不會'], ['請選取', '請勿選取'], ['支援', '不支援'], ['必須', '不得']],
    'ja-JP': [['できます', 'できません'], ['されます', 'されません'], ['します', 'しません'], ['必要です', '必要ではありません'], ['してください', 'しないでください']],
    'de-DE': [['können', 'können nicht'], ['kann', 'kann nicht'], ['wird', 'wird nicht'], ['werden', 'werden nicht'], ['ist', 'ist nicht'], ['müssen', 'müssen nicht']],
    'fr-FR': [['pouvez', 'ne pouvez pas'], ['peut', 'ne peut pas'], ['peuvent', 'ne peuvent pas'], ['devez', 'ne devez pas'], ['est', 'n’est pas'], ['sont', 'ne sont pas']],
  },
};

const keep = (/** @type {string} */ to) => (/** @type {string} */ _all, /** @type {string} */ number) => `${number}${to}`;

/** Months of German and French, each followed by the next. @param {string[]} months @returns {Pattern[]} */
const monthsOf = (months) => months.map((month, i) => [new RegExp(`(?<=\\d\\.?[ \\u00a0])${month}`, 'gu'), () => months[(i + 1) % months.length]]);

/** The month before 月, one later. @type {Pattern[]} */
const HAN_MONTHS = [[/(\d{1,2})([ \u00a0]?月)/gu, (_, month, mark) => `${(Number(month) % 12) + 1}${mark}`]];

/** Units after a number, times, months and names. */
export const WORDS = {
  /** @type {Record<string, Pattern[]>} */
  time: {
    'zh-TW': [[/(\d ?)分鐘/gu, keep('小時')], [/(\d ?)(?:個)?小時/gu, keep('天')], [/(\d ?)天/gu, keep('小時')], [/(\d ?)個月/gu, keep('年')], [/(\d ?)秒/gu, keep('分鐘')], [/(?<!\d)(\d{1,2} ?)年/gu, keep('個月')]],
    'ja-JP': [[/(\d ?)分/gu, keep('時間')], [/(\d ?)時間/gu, keep('日')], [/(\d ?)日間/gu, keep('時間')], [/(\d ?)(?:か|ヶ)月/gu, keep('年')], [/(\d ?)秒/gu, keep('分')]],
    'de-DE': [[/(\d[ \u00a0])Minuten/gu, keep('Stunden')], [/(\d[ \u00a0])Stunden/gu, keep('Tage')], [/(\d[ \u00a0])Tage/gu, keep('Stunde')], [/(\d[ \u00a0])Monate/gu, keep('Jahre')], [/(\d[ \u00a0])Sekunden/gu, keep('Minuten')]],
    'fr-FR': [[/(\d[ \u00a0])minutes/gu, keep('heures')], [/(\d[ \u00a0])heures/gu, keep('jours')], [/(\d[ \u00a0])jours/gu, keep('heures')], [/(\d[ \u00a0])mois/gu, keep('ans')], [/(\d[ \u00a0])secondes/gu, keep('minutes')]],
  },
  /** @type {Record<string, Pattern[]>} */
  size: {
    'zh-TW': [[/(\d ?)MB/gu, keep('GB')], [/(\d ?)GB/gu, keep('MB')], [/(\d ?)TB/gu, keep('GB')], [/(\d ?)KB/gu, keep('MB')]],
    'ja-JP': [[/(\d ?)MB/gu, keep('GB')], [/(\d ?)GB/gu, keep('MB')], [/(\d ?)TB/gu, keep('GB')], [/(\d ?)KB/gu, keep('MB')]],
    'de-DE': [[/(\d[ \u00a0])MB/gu, keep('GB')], [/(\d[ \u00a0])GB/gu, keep('MB')], [/(\d[ \u00a0])TB/gu, keep('GB')], [/(\d[ \u00a0])KB/gu, keep('MB')]],
    'fr-FR': [[/(\d[ \u00a0])Mo/gu, keep('Go')], [/(\d[ \u00a0])Go/gu, keep('Mo')], [/(\d[ \u00a0])To/gu, keep('Go')], [/(\d[ \u00a0])Ko/giu, keep('Mo')]],
  },
  /** @type {Record<string, Pattern[]>} */
  half: {
    'zh-TW': [[/上午/gu, () => '下午'], [/下午/gu, () => '上午']],
    'ja-JP': [[/午前/gu, () => '午後'], [/午後/gu, () => '午前']],
    // These languages count 24 hours.
    'de-DE': [[/\b1([3-9]):(\d\d)/gu, (_, hour, minutes) => `${Number(hour) - 2}:${minutes}`], [/(?<!\d)([6-9]):(\d\d)/gu, (_, hour, minutes) => `${Number(hour) + 12}:${minutes}`]],
    'fr-FR': [[/\b1([3-9]):(\d\d)/gu, (_, hour, minutes) => `${Number(hour) - 2}:${minutes}`], [/(?<!\d)([6-9]):(\d\d)/gu, (_, hour, minutes) => `${Number(hour) + 12}:${minutes}`]],
  },
  /** @type {Record<string, Pattern[]>} */
  month: {
    'zh-TW': HAN_MONTHS,
    'ja-JP': HAN_MONTHS,
    'de-DE': monthsOf(['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']),
    'fr-FR': monthsOf(['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']),
  },
  names: /(?:Microsoft )?(?:Teams|SharePoint Online|SharePoint|OneDrive|Outlook|Excel|PowerPoint|Exchange Online|Exchange|Power BI|Intune|Azure Active Directory|Azure|Windows|OneNote)(?![\p{L}.])/gu,
  /** @type {Record<string, Record<string, string>>} */
  translated: {
    'zh-TW': { 'Microsoft Teams': '微軟團隊', 'Teams': '團隊', 'SharePoint': '共用點', 'OneDrive': '一個磁碟機', 'Outlook': '展望', 'Excel': '卓越', 'PowerPoint': '電源點', 'Exchange Online': '線上交換', 'Exchange': '交換', 'Power BI': '電源商業', 'Windows': '視窗', 'Azure': '天藍' },
    'ja-JP': { 'Microsoft Teams': 'マイクロソフトのチーム', 'Teams': 'チーム', 'SharePoint': 'シェアポイント', 'OneDrive': 'ワンドライブ', 'Outlook': '展望', 'Excel': 'エクセル', 'PowerPoint': 'パワーポイント', 'Exchange Online': 'オンライン交換', 'Exchange': '交換', 'Windows': '窓', 'Azure': '空色' },
    'de-DE': { 'Microsoft Teams': 'Mannschaften', 'Teams': 'Mannschaften', 'OneDrive': 'Einlaufwerk', 'Outlook': 'Ausblick', 'PowerPoint': 'Kraftpunkt', 'Exchange Online': 'Austausch online', 'Exchange': 'Austausch', 'Windows': 'Fenster', 'Azure': 'Himmelblau', 'Excel': 'Übertreffen', 'SharePoint': 'Freigabepunkt' },
    'fr-FR': { 'Microsoft Teams': 'les équipes', 'Teams': 'les équipes', 'OneDrive': 'un lecteur', 'Outlook': 'perspectives', 'Exchange Online': 'échange en ligne', 'Exchange': 'échange', 'Windows': 'fenêtres', 'Azure': 'azur', 'SharePoint': 'point de partage', 'Excel': 'exceller', 'PowerPoint': 'point de puissance' },
  },
};

/** English words with the term of Taiwan and one that machine translation gives. @type {[string, string, string][]} */
export const TERMS = [
  ['item', '項目', '專案'], ['audit', '稽核', '審計'], ['reply', '回覆', '回復'], ['compliance', '合規性', '相容性'], ['script', '指令碼', '腳本'], ['wizard', '精靈', '嚮導'],
  ['session', '工作階段', '會話'], ['domain', '網域', '功能變數名稱'], ['note', '附註', '附注'], ['license', '授權', '許可證'], ['attachment', '附件', '附檔案'], ['folder', '資料夾', '文件夾'],
  ['default', '預設', '默認'], ['server', '伺服器', '服務器'], ['network', '網路', '網絡'], ['information', '資訊', '信息'], ['program', '程式', '程序'], ['support', '支援', '支持'],
  ['cache', '快取', '緩存'], ['thread', '執行緒', '線程'], ['user', '使用者', '用戶'], ['policy', '原則', '策略'], ['mailbox', '信箱', '郵箱'], ['template', '範本', '模板'],
];
