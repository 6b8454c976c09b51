-- An archive as version 1 made it, with two dispatches: what later versions must be able to open.
PRAGMA application_id = 1332630117;
CREATE TABLE migration (
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  applied TEXT NOT NULL,
  PRIMARY KEY (number)
);
CREATE TABLE coder (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (name)
);
CREATE TABLE issue (
  id INTEGER NOT NULL,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  found TEXT NOT NULL,
  resolved TEXT,
  PRIMARY KEY (id),
  CONSTRAINT issue_once UNIQUE (source, reason)
);
CREATE TABLE agent (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  register_id TEXT,
  same_as INTEGER,
  PRIMARY KEY (id),
  UNIQUE ("key"),
  FOREIGN KEY(same_as) REFERENCES agent (id)
);
CREATE TABLE judgement (
  id INTEGER NOT NULL,
  made TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL,
  dispatch_hash TEXT,
  layer TEXT,
  spans TEXT,
  quote TEXT,
  value TEXT,
  undoes INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(undoes) REFERENCES judgement (id)
);
CREATE TABLE dispatch (
  id INTEGER NOT NULL,
  hash TEXT NOT NULL,
  coder_id INTEGER NOT NULL,
  title TEXT,
  agency TEXT,
  language TEXT,
  published TEXT,
  day_from TEXT,
  day_to TEXT,
  place TEXT,
  country TEXT,
  series TEXT,
  series_number INTEGER,
  text TEXT NOT NULL,
  body_start INTEGER NOT NULL,
  body_end INTEGER NOT NULL,
  record BLOB NOT NULL,
  record_hash TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (hash),
  FOREIGN KEY(coder_id) REFERENCES coder (id)
);
CREATE TABLE agent_name (
  id INTEGER NOT NULL,
  agent_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT agent_name_once UNIQUE (agent_id, folded),
  FOREIGN KEY(agent_id) REFERENCES agent (id)
);
CREATE TABLE source (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT source_once UNIQUE (dispatch_id, name),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id)
);
CREATE TABLE entity (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  local TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  described TEXT,
  country TEXT,
  register_id TEXT,
  agent_id INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(agent_id) REFERENCES agent (id)
);
CREATE TABLE office (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  entity_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  "of" TEXT,
  type TEXT,
  checked TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(entity_id) REFERENCES entity (id)
);
CREATE TABLE statement (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  local TEXT NOT NULL,
  agent_id INTEGER,
  speaker_id INTEGER,
  addressee_id INTEGER,
  kind TEXT NOT NULL,
  polarity TEXT NOT NULL,
  content TEXT NOT NULL,
  frame TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  spans TEXT NOT NULL,
  within TEXT,
  date TEXT,
  day_from TEXT,
  day_to TEXT,
  place TEXT,
  place_country TEXT,
  country TEXT,
  confidence FLOAT,
  "by" TEXT NOT NULL,
  why TEXT,
  rejected BOOLEAN NOT NULL,
  judged BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(agent_id) REFERENCES agent (id),
  FOREIGN KEY(speaker_id) REFERENCES entity (id),
  FOREIGN KEY(addressee_id) REFERENCES entity (id)
);
CREATE TABLE event (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  local TEXT NOT NULL,
  code TEXT NOT NULL,
  plover TEXT,
  mode TEXT,
  status TEXT NOT NULL,
  actor_id INTEGER,
  recipient_id INTEGER,
  trigger_text TEXT NOT NULL,
  passage TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  spans TEXT NOT NULL,
  within TEXT,
  date TEXT,
  day_from TEXT,
  day_to TEXT,
  place TEXT,
  place_country TEXT,
  country TEXT,
  confidence FLOAT,
  why TEXT NOT NULL,
  "by" TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(actor_id) REFERENCES entity (id),
  FOREIGN KEY(recipient_id) REFERENCES entity (id)
);
CREATE TABLE theme (
  id INTEGER NOT NULL,
  dispatch_id INTEGER NOT NULL,
  coder_id INTEGER NOT NULL,
  statement_id INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  confidence FLOAT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(dispatch_id) REFERENCES dispatch (id),
  FOREIGN KEY(coder_id) REFERENCES coder (id),
  FOREIGN KEY(statement_id) REFERENCES statement (id)
);
CREATE VIRTUAL TABLE statement_fts USING fts5(content, frame, content='statement', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_fts USING fts5(passage, content='event', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE dispatch_fts USING fts5(title, text, content='dispatch', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE INDEX judgement_dispatch ON judgement (dispatch_hash);
CREATE INDEX dispatch_day ON dispatch (day_from);
CREATE INDEX dispatch_agency_day ON dispatch (agency, day_from);
CREATE INDEX source_name ON source (name);
CREATE INDEX entity_dispatch ON entity (dispatch_id);
CREATE INDEX entity_agent ON entity (agent_id);
CREATE INDEX office_dispatch ON office (dispatch_id);
CREATE INDEX office_entity ON office (entity_id);
CREATE INDEX statement_country ON statement (country);
CREATE INDEX statement_agent ON statement (agent_id, day_from);
CREATE INDEX statement_day ON statement (day_from);
CREATE INDEX statement_dispatch ON statement (dispatch_id);
CREATE INDEX event_dispatch ON event (dispatch_id);
CREATE INDEX event_code ON event (code);
CREATE INDEX event_day ON event (day_from);
CREATE INDEX theme_statement ON theme (statement_id);
CREATE INDEX theme_code ON theme (scheme, code);
CREATE INDEX theme_dispatch ON theme (dispatch_id);
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN INSERT INTO statement_fts(rowid, content, frame) VALUES (new.id, new.content, new.frame); END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN INSERT INTO statement_fts(statement_fts, rowid, content, frame) VALUES ('delete', old.id, old.content, old.frame); END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF content, frame ON statement BEGIN INSERT INTO statement_fts(statement_fts, rowid, content, frame) VALUES ('delete', old.id, old.content, old.frame); INSERT INTO statement_fts(rowid, content, frame) VALUES (new.id, new.content, new.frame); END;
CREATE TRIGGER event_fts_insert AFTER INSERT ON event BEGIN INSERT INTO event_fts(rowid, passage) VALUES (new.id, new.passage); END;
CREATE TRIGGER event_fts_delete AFTER DELETE ON event BEGIN INSERT INTO event_fts(event_fts, rowid, passage) VALUES ('delete', old.id, old.passage); END;
CREATE TRIGGER event_fts_update AFTER UPDATE OF passage ON event BEGIN INSERT INTO event_fts(event_fts, rowid, passage) VALUES ('delete', old.id, old.passage); INSERT INTO event_fts(rowid, passage) VALUES (new.id, new.passage); END;
CREATE TRIGGER dispatch_fts_insert AFTER INSERT ON dispatch BEGIN INSERT INTO dispatch_fts(rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE TRIGGER dispatch_fts_delete AFTER DELETE ON dispatch BEGIN INSERT INTO dispatch_fts(dispatch_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END;
CREATE TRIGGER dispatch_fts_update AFTER UPDATE OF title, text ON dispatch BEGIN INSERT INTO dispatch_fts(dispatch_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); INSERT INTO dispatch_fts(rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE TRIGGER judgement_no_update BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are append-only; undo one with another'); END;
CREATE TRIGGER judgement_no_delete BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are append-only; undo one with another'); END;
INSERT INTO migration ("number", "name", "applied") VALUES (1, 'made', '2026-01-01T00:00:00Z');
INSERT INTO coder ("id", "name", "added") VALUES (1, 'readymade@1', '2026-11-23T16:06:20Z');
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added") VALUES (1, 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 1, 'Plan 0 on defence capacity is ready', 'Northwire', 'en', '2023-05-01T09:00', '2023-05-01', '2023-05-01', 'Astana', 'KZ', NULL, NULL, '1 May 2023 09:00

Plan 0 on defence capacity is ready

ASTANA. May 1 (Northwire) - Plan number 0 on defence capacity is ready and will go to parliament in week 0, President Aidar Temirov said.

"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait," Aidar Temirov said at meeting 0.

Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 83, 398, X'789C9D55CB8EE33610FC1542B92480C6AB87654B3EC5B7008B4C06D90902ACC758D0544B222C910249D9310673D9BFC829BF984F48937AF83193CC22179B6A35BBBAAAABED678FE7DECAD3158D92C52A5EA64114C02E4E3256D038CEC2A8D885C0E649942C599464F320836219C74948D93CA7006910D36257E4D9320B939DE77B5A768A01963C72051F8299F9C360D4007EADBC90FC4C4F240AA29804D92A089EC49378A8A920019182E450806040186D29E3E644B8260A687EB269EB4F8FEBFBF5CC1508C9F7F75299CA42FC40EE882B21BA6607EA9D4A848A9C1C795D93521223494B55CD6903C2102EC811604F029F3C28D03CB7C135CFA9228FD070250F44539ECF6C334FDEEF4004404EB451529488FB0AF2EFBFFEFCEAE0B88106DBD2953C6A72ACB01983594248438E941BFFC97B038650431A00C345490287799D632A2AF6885F2AD9B59674410EB2EE8401509A1452610670452AA85B246CAA3734419D38F6CF9941081C12AA5876B4B4C30381CF7814EC844F93D8186CBB5DCD7505D635769077417217848F6E9CF8BA42956B2EB0C6B3A70D5538F530F5B11EE627F164846F18BAF7E27B393530566B6BCADC41E0BCB0C41ACB0B8A904C226D65FBFCF879BC74D59C7565DF4A920CADA4C14575EDAD365BCC01C5ED597475ED7B3B892DAC3669ECC7598A6F8B4E096E3AD4C025D3BAFED2A714B4D660CB1A6EDCFDCD73BF536081F7DCC2792D4E455A4DC7E62F8769A5AEB5C49BDE18410405254E07D4175BACEF491605670304A2D5B6D2E455CFBEEF4598F8868B78201C2E2314FFD4C2588B55C0F630947E413CBB045C0A5B7D63EF85E962EB6FA245E64769B4DD5EE8DC17C84133C577307587D6B6DABCF823FFE8CCBF1396783E09D0DF1858BF47F6A6B9385EF8F17CF1DF2D79E76DF0CEAD6D9D32B88F58EE6252DA59A405BA07753338FC44DF33AB6E2B6BAAD0A118A51ACD621C9FF1F7EE2C9AEDABEB23E9D20FB3B0EF149BC12161142D152E5C90E6394E4FC324885D542E263A6F1879D8823E0157BC19ECA0993D637643552B955B8BDC3E87C1DC3D88C2BAC4DE0D6619224995EB5193576F7796A4DBC286E6F063384AE8BC32CE5747FFAADA376B7669AF5EB308E589D2E58D666136F7A3457A235A6FB1FF2BDA2BE2E93BC4F1021CAE9D7308CF4A3FFEB4BEFFE8D0E4C129F2E9B787875F7E7DC450E3327A7C6BC04E5B4198E9686DFF1C152F4B7B03BD1D2EFD389A3B9ECCC849579493B7DC89D1937E97E6D5AFE2AD48D7BC9703C97E3798A285999D68537FE718ADDC5F8D3768D30B80C258350C9F9474D8C3B9B04B23CADE5EFF00C5C1ACB5', 'sha256:8200ea98dbc78932e0bab86208a5b63323e6629f702a7c89de19cbb33917ef92', '2026-11-23T16:06:20Z');
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added") VALUES (2, 'sha256:d24f2aeb0566d323ed42169050720877608c2dceec19be58faaaf78f8b22af59', 1, 'Plan 1 on grain exports is ready', 'Northwire', 'en', '2023-05-02T09:00', '2023-05-02', '2023-05-02', 'Astana', 'KZ', NULL, NULL, '2 May 2023 09:00

Plan 1 on grain exports is ready

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 80, 389, X'789C9D95CD6EE33610C75F85502F2DA0B8221D7DD8A7FA5660BB69D04D51601D63418B2389B04CAA2465AF11E4D2B7E8A9AFD847D82125DBB137DD00BDD814359FBFF98FFD144911CD23DB70966673C16E2BC6619DA45926A66C0AE296D16C96A449CE9222CFB3A4289928014A3A5B435A549CF32A2FAA62CD18AFD259144756F7A6040CB997067EA413F7D9E1AD03FC9A478CBCE707C2123625C96C9E248FEA51DDB75C114AB422B5E15211F8DC69E32C919618E0E2E06D161F1E16778BC9E04DBEBF4383C6C7FF81DC90E0AFFAED1ACCB7C210AE04D9CBB625B5264E938E9B56F22D2847D07A0FB0213426F706AC14FEF23D379CFC2295F87327AD23964B31F1A53C467F005100825867B4AA31EB65C27FFFF9FBAF904C3AD86245B6D17B4BF6CD012F48C995D28EECB974F163F45A12C21DD90238A96A92878C5746AEE16A83E96BA3FB8E4C89AEC84EB7BD7200C6924A1BB4006948036D870DBBE61A882202E318593A4227381BE457F7BCF6330385CF7854E5019F4E98F1B2EBD7ADB40D78B1F8F9DD24E94DC21EC214F17583885BA930C653641D37386C5AC4180FEDD3E434FFB7661D3DC791E00E8EA1BA9697E1A07052E8BFC0D88A63BE5263C3C617F9EEE3D1E9A232AFC4A18E948D75E4F98BE8369A2F57680346FAB3EADB368ED61A4B982F8B249E16337C5BF54649D7238060CCDBF6D36052F1D6820FEBA40BFECBA7618F8062E28DF4E9A20EE7A13DD0B1F8CB397AD0ADD5E81A9DEF3089811A4F603EF9784359BAAA643966C184AD0F76126AE4DF0F1C4E2DD3341F7BA65986F00F1D1C63950D941B18433F633EBF01522B1F7DE9FD684157F19265346679BA5ABD403D0410604B23D770AA0E95EDF13CC74704EC8CA057BE77716230788C7DBFD5EC5571D3298EE536F97649D17915A27369AB4006D711C3BD1896F5C3B21DF00D98ABD9E127EABEF4743BDD72239DD71AB7A81717FA39FECC9DA1F9BAFAE1A66078930D9562313824BC4555D13410E542E0F42C9C80F82D95EAD4CE2B5A1E176130C0FDDE8E72B0A53FA3F5961B5CA5B019C23FD3E4363CA8CAABC4FB26931966D246D82393AFDEAE7D936111B75CC04FF4883068E5385FCBFE93DA6BCC30BEBC22F6525C03319667312B922B62B498C52C4BAE900D02FBBFC8BE6ABB78A36D7480DDA56E76F4CCF9E1E7C5DDBB904DEF028F0FBFDFDFFFFADB035E6D83C590DFCBAFB75E42A5EB79EBFF118DAC6BEF81CAA6349ED222F4593A7DA28A306527038CA1E937DBBCF859BC8674D9773E36396C466978E52607BE6DBF0B1DCDC3BF4C34B2190020184FC3C913C9907B3C577E65543D88EB0BC8D5A9E5', 'sha256:5f28c4ccfb24dd9a145750b982704a95f46c2b6b155aca7c25183cfe5c7dcb6e', '2026-11-23T16:06:20Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (1, 1, 'wire/0.txt', '2026-11-23T16:06:20Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (2, 2, 'wire/1.txt', '2026-11-23T16:06:20Z');
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (1, 'person:aidar temirov', 'Aidar Temirov', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (2, 'person:mara lindkvist', 'Mara Lindqvist', 'person', NULL, NULL);
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (1, 1, 'Aidar Temirov', ' aidar temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (2, 1, 'Temirov', ' temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (3, 2, 'Mara Lindqvist', ' mara lindkvist ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (4, 2, 'Lindqvist', ' lindkvist ');
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (1, 1, 1, 'e1', 'person', 'Aidar Temirov', NULL, 'KZ', NULL, 1);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (2, 1, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (3, 2, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (4, 2, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (1, 1, 1, 1, 'President', 'KZ', NULL, NULL, 163, 172);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (2, 2, 1, 3, 'President', 'KZ', NULL, NULL, 157, 166);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (1, 1, 1, 's1', 1, 1, NULL, 'indirect', 'asserted', 'Plan number 0 on defence capacity is ready and will go to parliament in week 0', 'President Aidar Temirov … said', 83, 161, '{"source":[[163,186]],"cue":[[187,191]],"content":[[83,161]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (2, 1, 1, 's2', 1, 1, 2, 'direct', 'asserted', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', 'Aidar Temirov … said', 194, 268, '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (3, 2, 1, 's1', 2, 3, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 80, 155, '{"source":[[157,181]],"cue":[[182,186]],"content":[[80,155]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (4, 2, 1, 's2', 2, 3, 4, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 189, 260, '{"source":[[261,275]],"cue":[[276,280]],"content":[[189,260]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (1, 1, 1, 1, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (2, 2, 1, 3, 'marpor', '104', 0.9);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (1, 1, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 1, 2, 'thanked', 'Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 317, 324, '{"trigger":[[317,324]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (2, 2, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 3, 4, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 311, 318, '{"trigger":[[311,318]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
