// words.js: every word of the page in both its languages: [Arabic, English].

export const WORDS = {
  // frame
  isnad: ["إسناد", "isnad"], slogan: ["مَن قال ماذا، ونقلاً عمّن", "who says what, on whose word"],
  skip: ["إلى المحتوى", "To the content"], menu: ["أقسام الصفحة", "Views"],
  overview: ["نظرة عامة", "Overview"], search: ["بحث", "Search"], stories: ["القصص", "Stories"], contradictions: ["التناقضات", "Contradictions"], paste: ["قراءة نص", "Read a text"],
  other_language: ["English", "العربية"], theme: ["المظهر", "Theme"], theme_auto: ["تلقائي", "automatic"], theme_light: ["فاتح", "light"], theme_dark: ["داكن", "dark"],
  notices: ["حقوق وتراخيص", "Notices"], offline: ["لا يغادر هذا الجهازَ شيء", "Nothing leaves this machine"],
  loading: ["جارٍ التحميل…", "Loading…"], nothing: ["لا شيء هنا", "Nothing here"], failed: ["تعذّر ذلك", "That failed"], again: ["حاول مرة أخرى", "Try again"],
  not_found: ["لا صفحة بهذا العنوان", "There is no such page"],
  // things
  document: ["مقال", "Article"], documents: ["مقالات", "Articles"], statement: ["قول", "Statement"], statements: ["أقوال", "Statements"], event: ["حدث", "Event"], events: ["أحداث", "Events"],
  actor: ["فاعل", "Actor"], actors: ["فاعلون", "Actors"], story: ["قصة", "Story"], contradiction: ["تناقض", "Contradiction"], reprints: ["إعادات نشر", "Reprints"], reprint: ["إعادة نشر", "Reprint"],
  publisher: ["الناشر", "Publisher"], publishers: ["الناشرون", "Publishers"], date: ["التاريخ", "Date"], day: ["اليوم", "Day"], speaker: ["القائل", "Speaker"], chain: ["سلسلة الإسناد", "Chain"],
  content: ["المضمون", "Content"], cue: ["لفظ النقل", "Cue"], stance: ["الموقف", "Stance"], type: ["النوع", "Type"], mode: ["الشكل", "Mode"], recipient: ["المتلقي", "Recipient"], place: ["المكان", "Place"],
  when: ["متى", "When"], rule: ["القاعدة", "Rule"], killed: ["قتلى", "Killed"], injured: ["جرحى", "Injured"], status: ["الحال", "Status"],
  sources: ["المصادر", "Sources"], title: ["العنوان", "Title"],
  // stances, statuses, quotes
  neutral: ["محايد", "neutral"], affirmed: ["مؤكَّد", "affirmed"], doubted: ["مشكوك فيه", "doubted"], denied: ["منفي", "denied"],
  happened: ["وقع", "happened"], ongoing: ["جارٍ", "ongoing"], planned: ["مقرَّر", "planned"], hypothetical: ["محتمل", "hypothetical"], negated: ["لم يقع", "did not happen"],
  indirect: ["غير مباشر", "indirect"], partial: ["اقتباس جزئي", "partly quoted"], direct: ["اقتباس مباشر", "quoted"],
  // classes of cues
  say: ["قول", "say"], add: ["إضافة", "add"], announce: ["إعلان", "announce"], confirm: ["تأكيد", "confirm"], claim: ["زعم", "claim"], reveal: ["كشف", "reveal"], explain: ["توضيح", "explain"], note: ["إشارة", "note"],
  report: ["خبر", "report"], inform: ["إبلاغ", "inform"], opinion: ["رأي", "opinion"], describe: ["وصف", "describe"], deny: ["نفي", "deny"], admit: ["إقرار", "admit"], ask: ["سؤال", "ask"], express: ["تعبير", "express"],
  predict: ["توقع", "predict"], demand: ["مطالبة", "demand"], promise: ["وعد", "promise"], warn: ["تحذير", "warn"], accuse: ["اتهام", "accuse"], reply: ["رد", "reply"], rule_: ["حكم", "rule"], show: ["إظهار", "show"],
  according: ["بحسب", "according to"], colon: ["نقطتان", "colon"],
  // PLOVER types
  AGREE: ["اتفاق", "Agree"], CONSULT: ["تشاور", "Consult"], SUPPORT: ["تأييد", "Support"], CONCEDE: ["تنازل", "Concede"], COOPERATE: ["تعاون", "Cooperate"], AID: ["مساعدة", "Aid"], RETREAT: ["انسحاب", "Retreat"],
  REQUEST: ["طلب", "Request"], ACCUSE: ["اتهام", "Accuse"], REJECT: ["رفض", "Reject"], THREATEN: ["تهديد", "Threaten"], PROTEST: ["احتجاج", "Protest"], SANCTION: ["عقوبات", "Sanction"], MOBILIZE: ["تعبئة", "Mobilize"],
  COERCE: ["إكراه", "Coerce"], ASSAULT: ["اعتداء", "Assault"],
  // kinds of contradictions
  "denied report": ["نفي خبر", "Denied report"], denied_: ["نفي قول", "Denied"], deed: ["وقع أم لم يقع", "Done or not"], retracted: ["تراجع عن قول", "Retracted"], toll: ["حصيلتان", "Two tolls"], within: ["في المقال نفسه", "Within one article"],
  denied_words: ["ما يُنفى", "what is denied"], against: ["في مقابل", "against"],
  // kinds of actors
  person: ["شخص", "person"], organisation: ["جهة", "organisation"], place_: ["مكان", "place"], unknown: ["غير معروف", "unknown"],
  // overview
  ledger_holds: ["ما في السجل", "What the ledger holds"], from_to: ["من {0} إلى {1}", "{0} to {1}"], events_by_day: ["الأحداث بحسب النوع والزمن", "Events by type and time"],
  most_cited: ["أكثر من يُنقل عنه", "Most cited sources"], newest_contradictions: ["أحدث التناقضات", "Newest contradictions"], newest_stories: ["أحدث القصص", "Newest stories"], all: ["الكل", "All"],
  as_table: ["على هيئة جدول", "As a table"], count: ["العدد", "Count"], of: ["{0} من {1}", "{0} of {1}"],
  // article
  account: ["السجل", "The account"], legend: ["دليل العلامات", "Legend"], marks: ["العلامات", "Marks"], repeat_of: ["تكرار للفقرة {0}", "Says block {0} again"], related: ["روابط أو إعلان", "Related lines or advertisement"],
  told_times: ["رُوي {0} مرات", "told {0} times"], first_told: ["أول رواية", "first telling"], contradicted: ["يناقضه قول آخر", "contradicted"], within_statement: ["ضمن القول {0}", "within {0}"], said_in: ["ورد في القول {0}", "said in {0}"],
  said_on: ["قيل في", "said"], the_article: ["المقال", "the article"], to_text: ["إلى موضعه في النص", "Show it in the text"], same_as: ["يطابق {0}٪ من", "{0} % the same as"], later: ["أُعيد نشره في", "reprinted as"],
  changed: ["ما تغيّر", "what changed"], stale: ["تغيّرت جداول اللغة منذ كُتب هذا السجل؛ أعد إدخال المقالات.", "The language tables have changed since this ledger was written; ingest the articles again."],
  n_statements: ["أقوال: {0}", "{0} statements"], n_events: ["أحداث: {0}", "{0} events"], published: ["نُشر", "Published"], no_date: ["بلا تاريخ", "no date"],
  doer: ["الفاعل", "by"], toll_at_least: ["{0} على الأقل", "{0} or more"], toll_at_most: ["{0} على الأكثر", "at most {0}"], toll_between: ["{0} إلى {1}", "{0} to {1}"],
  // actor
  names: ["أسماؤه وصفاته", "Names and roles"], said: ["قال", "Said"], did: ["فعل", "Did"], suffered: ["فُعل به", "Done to it"], about: ["قيل عنه", "Said about it"], over_time: ["عبر الزمن", "Over time"], with_whom: ["مع من", "With whom"],
  did_to: ["تجاه", "Did something to"], done_by: ["من", "Had something done by"], carried_by: ["ينقل عنه", "Carried by"], stances_of: ["كيف تُنقل أقواله", "How its words are told"], code: ["الرمز", "Code"], mentioned_in: ["مذكور في {0} مقال", "mentioned in {0} articles"], only_described: ["وصف لا اسم", "described, not named"],
  types_of: ["أنواع أفعاله", "What it did"],
  // story
  timeline: ["الزمن بحسب الناشر", "Time line by publisher"], who_relies: ["مَن ينقل عن مَن", "Who relies on whom"], claims: ["من يقول ماذا", "Who claims what"], why_here: ["سبب الانتماء", "why it is here"], shares: ["يشترك في", "shares"], reprint_of: ["إعادة نشر لـ", "a reprint of"], the_first: ["الأول؛", "the first;"],
  n_documents: ["{0} مقال", "{0} articles"], n_publishers: ["{0} ناشرين", "{0} publishers"], told_by: ["رواه", "told by"], readers_path: ["الناشرون ← الناقلون ← القائلون", "publishers → relays → speakers"], others: ["آخرون", "others"],
  // search
  words: ["كلمات", "Words"], words_hint: ["بأي صيغة؛ «عبارة» بين علامتي تنصيص", "in any form; a \"phrase\" in quotes"], what: ["عمّاذا", "What"], from: ["من تاريخ", "From"], to: ["إلى تاريخ", "To"], about_whom: ["عن", "About"], any: ["أي", "any"],
  results: ["{0} نتيجة", "{0} results"], counting: ["يُعدّ…", "counting…"], download: ["تنزيل", "Download"], reset: ["مسح", "Clear"], tellings: ["روايات", "tellings"], list_of: ["قائمة النتائج", "List of results"],
  // paste
  paste_hint: ["ألصق هنا نص خبر عربي", "Paste the text of an Arabic article here"], read_it: ["اقرأ", "Read"], article_date: ["تاريخ المقال", "Date of the article"], not_stored: ["لا يُحفظ شيء", "Nothing is stored"], paste_text: ["النص", "Text"],
};
