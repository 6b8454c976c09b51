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
CREATE TABLE feed (
	id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	location TEXT, 
	title TEXT, 
	etag TEXT, 
	modified TEXT, 
	added TEXT NOT NULL, 
	polled TEXT, 
	due TEXT NOT NULL, 
	status INTEGER, 
	failures INTEGER NOT NULL, 
	problem TEXT, 
	ended TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (url)
);
CREATE TABLE saved_search (
	id INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	name TEXT NOT NULL, 
	layer TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	made TEXT NOT NULL, 
	seen INTEGER NOT NULL, 
	hook TEXT, 
	hook_secret TEXT, 
	hook_sent INTEGER NOT NULL, 
	hook_problem TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT saved_search_once UNIQUE (owner, name)
);
CREATE TABLE dispatch (
	id INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	coder_id INTEGER NOT NULL, 
	title TEXT, 
	agency TEXT, 
	language TEXT, 
	published TEXT, 
	issued TEXT, 
	shown BOOLEAN DEFAULT 1 NOT NULL, 
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
	copy_of INTEGER, 
	superseded_by INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE (hash), 
	FOREIGN KEY(coder_id) REFERENCES coder (id), 
	FOREIGN KEY(copy_of) REFERENCES dispatch (id), 
	FOREIGN KEY(superseded_by) REFERENCES dispatch (id)
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
CREATE TABLE agent_word (
	word TEXT NOT NULL, 
	agent_id INTEGER NOT NULL, 
	PRIMARY KEY (word, agent_id), 
	FOREIGN KEY(agent_id) REFERENCES agent (id)
)
 WITHOUT ROWID

;
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
CREATE TABLE shingle (
	hash BIGINT NOT NULL, 
	dispatch_id INTEGER NOT NULL, 
	PRIMARY KEY (hash, dispatch_id), 
	FOREIGN KEY(dispatch_id) REFERENCES dispatch (id)
)
 WITHOUT ROWID

;
CREATE TABLE link (
	id INTEGER NOT NULL, 
	earlier_id INTEGER NOT NULL, 
	later_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	containment FLOAT NOT NULL, 
	jaccard FLOAT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT link_once UNIQUE (earlier_id, later_id), 
	FOREIGN KEY(earlier_id) REFERENCES dispatch (id), 
	FOREIGN KEY(later_id) REFERENCES dispatch (id)
);
CREATE TABLE feed_item (
	id INTEGER NOT NULL, 
	feed_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	url TEXT, 
	entry TEXT, 
	state TEXT NOT NULL, 
	tries INTEGER NOT NULL, 
	found TEXT NOT NULL, 
	due TEXT NOT NULL, 
	dispatch_id INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT feed_item_once UNIQUE (feed_id, "key"), 
	FOREIGN KEY(feed_id) REFERENCES feed (id), 
	FOREIGN KEY(dispatch_id) REFERENCES dispatch (id)
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
	issued TEXT, 
	shown BOOLEAN DEFAULT 1 NOT NULL, 
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
	agent_id INTEGER, 
	recipient_agent_id INTEGER, 
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
	rejected BOOLEAN DEFAULT 0 NOT NULL, 
	judged BOOLEAN DEFAULT 0 NOT NULL, 
	issued TEXT, 
	shown BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(dispatch_id) REFERENCES dispatch (id), 
	FOREIGN KEY(coder_id) REFERENCES coder (id), 
	FOREIGN KEY(actor_id) REFERENCES entity (id), 
	FOREIGN KEY(recipient_id) REFERENCES entity (id), 
	FOREIGN KEY(agent_id) REFERENCES agent (id), 
	FOREIGN KEY(recipient_agent_id) REFERENCES agent (id)
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
CREATE VIRTUAL TABLE statement_fts USING fts5(content, frame, content="statement", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_fts USING fts5(passage, content="event", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE dispatch_fts USING fts5(title, text, content="dispatch", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2');
CREATE INDEX judgement_dispatch ON judgement (dispatch_hash);
CREATE INDEX dispatch_agency ON dispatch (agency, issued);
CREATE INDEX dispatch_copy_of ON dispatch (copy_of);
CREATE INDEX dispatch_superseded_by ON dispatch (superseded_by);
CREATE INDEX dispatch_agency_day ON dispatch (agency, day_from);
CREATE INDEX dispatch_issued ON dispatch (issued);
CREATE INDEX agent_word_agent ON agent_word (agent_id);
CREATE INDEX source_name ON source (name);
CREATE INDEX entity_dispatch ON entity (dispatch_id);
CREATE INDEX entity_agent ON entity (agent_id);
CREATE INDEX shingle_dispatch ON shingle (dispatch_id);
CREATE INDEX link_later ON link (later_id);
CREATE INDEX feed_item_state ON feed_item (state, due);
CREATE INDEX feed_item_dispatch ON feed_item (dispatch_id);
CREATE INDEX office_entity ON office (entity_id, title);
CREATE INDEX office_dispatch ON office (dispatch_id);
CREATE INDEX statement_agent ON statement (agent_id, issued);
CREATE INDEX statement_dispatch ON statement (dispatch_id);
CREATE INDEX statement_speaker ON statement (speaker_id);
CREATE INDEX statement_issued ON statement (issued);
CREATE INDEX statement_addressee ON statement (addressee_id) WHERE addressee_id IS NOT NULL;
CREATE INDEX statement_country ON statement (country);
CREATE INDEX event_recipient ON event (recipient_id) WHERE recipient_id IS NOT NULL;
CREATE INDEX event_dispatch ON event (dispatch_id, code, plover, rejected);
CREATE INDEX event_issued ON event (issued);
CREATE INDEX event_plover ON event (plover);
CREATE INDEX event_code ON event (code);
CREATE INDEX event_actor ON event (actor_id);
CREATE INDEX event_agent ON event (agent_id, issued);
CREATE INDEX theme_dispatch ON theme (dispatch_id);
CREATE INDEX theme_code ON theme (scheme, code);
CREATE INDEX theme_statement ON theme (statement_id, scheme, code);
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
CREATE VIEW said AS SELECT s.id AS statement_id, coalesce(a_one.name, a.name) AS speaker, s.kind, s.polarity, s.content, s.date,
            s.place, s.country, d.agency, d.published, d.title, d.id AS dispatch_id, s.start, s."end", s.confidence
            FROM statement s JOIN dispatch d ON d.id = s.dispatch_id LEFT JOIN agent a ON a.id = s.agent_id LEFT JOIN agent a_one ON a_one.id = a.same_as WHERE s.shown;
CREATE VIEW done AS SELECT v.id AS event_id, v.code, v.plover, v.status, coalesce(a_one.name, a.name, x.described) AS actor,
            coalesce(b_one.name, b.name, y.described) AS recipient, v.passage, v.date, v.place, v.country, d.agency, d.published, d.title,
            d.id AS dispatch_id, v.start, v."end", v.confidence
            FROM event v JOIN dispatch d ON d.id = v.dispatch_id LEFT JOIN agent a ON a.id = v.agent_id LEFT JOIN agent a_one ON a_one.id = a.same_as LEFT JOIN agent b ON b.id = v.recipient_agent_id LEFT JOIN agent b_one ON b_one.id = b.same_as
            LEFT JOIN entity x ON x.id = v.actor_id LEFT JOIN entity y ON y.id = v.recipient_id WHERE v.shown;
INSERT INTO migration ("number", "name", "applied") VALUES (6, 'made', '2026-11-28T10:01:58Z');
INSERT INTO coder ("id", "name", "added") VALUES (1, 'readymade@1', '2026-11-28T10:01:58Z');
INSERT INTO issue ("id", "source", "reason", "found", "resolved") VALUES (1, 'wire/broken.txt', 'no text in it', '2026-11-28T10:01:58Z', NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (1, 'person:aidar temirov', 'Aidar Temirov', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (2, 'person:mara lindkvist', 'Mara Lindqvist', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (3, 'person:jonas okelo', 'Jonas Okello', 'person', NULL, 1);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (4, 'person:vera stanova', 'Vera Stanova', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (5, 'judged:vera stanova junior:sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'Vera Stanova junior', 'person', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (1, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'reject', 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 'statement', '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (2, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'speaker', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'statement', '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', 'Plan number 2 on river transport is ready and will go to parliament in week 2', '"Vera Stanova"', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (3, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'merge', NULL, NULL, NULL, NULL, '["person:aidar temirov", "person:jonas okelo"]', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (4, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'split', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'entity', NULL, NULL, '{"entity": "Vera Stanova", "as": "Vera Stanova junior"}', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (5, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'reject', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'statement', '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (6, '2026-11-28T10:01:58Z', 'Ines Calder', 'read it again', 'undo', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', NULL, NULL, NULL, NULL, 5);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (7, '2026-11-28T10:01:59Z', 'Ines Calder', 'read it again', 'recipient', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'event', '{"trigger":[[312,319]]}', 'thanked', '{"event": "THANK", "as": "Mara Lindqvist"}', NULL);
INSERT INTO feed ("id", "url", "location", "title", "etag", "modified", "added", "polled", "due", "status", "failures", "problem", "ended") VALUES (1, 'https://news.example/feed.xml', NULL, NULL, NULL, NULL, '2023-05-01T00:00:00Z', NULL, '2023-05-01T00:00:00Z', NULL, 0, NULL, NULL);
INSERT INTO saved_search ("id", "owner", "name", "layer", "asked", "made", "seen", "hook", "hook_secret", "hook_sent", "hook_problem") VALUES (1, 'ines', 'plans', 'statement', '{"words": "plan"}', '2026-11-28T10:01:59Z', 6, NULL, NULL, 6, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (1, 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 1, 'Plan 0 on defence capacity is ready', 'Northwire', 'en', '2023-05-01T09:00', '2023-05-01T09:00', 1, '2023-05-01', '2023-05-01', 'Astana', 'KZ', NULL, NULL, '1 May 2023 09:00

Plan 0 on defence capacity is ready

ASTANA. May 1 (Northwire) - Plan number 0 on defence capacity is ready and will go to parliament in week 0, President Aidar Temirov said.

"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait," Aidar Temirov said at meeting 0.

Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 83, 398, X'789C9D55CB8EE33610FC1542B92480C6AB87654B3EC5B7008B4C06D90902ACC758D0544B222C910249D9310673D9BFC829BF984F48937AF83193CC22179B6A35BBBAAAABED678FE7DECAD3158D92C52A5EA64114C02E4E3256D038CEC2A8D885C0E649942C599464F320836219C74948D93CA7006910D36257E4D9320B939DE77B5A768A01963C72051F8299F9C360D4007EADBC90FC4C4F240AA29804D92A089EC49378A8A920019182E450806040186D29E3E644B8260A687EB269EB4F8FEBFBF5CC1508C9F7F75299CA42FC40EE882B21BA6607EA9D4A848A9C1C795D93521223494B55CD6903C2102EC811604F029F3C28D03CB7C135CFA9228FD070250F44539ECF6C334FDEEF4004404EB451529488FB0AF2EFBFFEFCEAE0B88106DBD2953C6A72ACB01983594248438E941BFFC97B038650431A00C345490287799D632A2AF6885F2AD9B59674410EB2EE8401509A1452610670452AA85B246CAA3734419D38F6CF9941081C12AA5876B4B4C30381CF7814EC844F93D8186CBB5DCD7505D635769077417217848F6E9CF8BA42956B2EB0C6B3A70D5538F530F5B11EE627F164846F18BAF7E27B393530566B6BCADC41E0BCB0C41ACB0B8A904C226D65FBFCF879BC74D59C7565DF4A920CADA4C14575EDAD365BCC01C5ED597475ED7B3B892DAC3669ECC7598A6F8B4E096E3AD4C025D3BAFED2A714B4D660CB1EA0962D8CF7D13DDCB87A9BE77EC7C036B2E716DE6B714AD26A3C92B91CAE95BED6126F7A6304111594382D505F6CB11E431605670304A2D5B6D2E45DCFBEEF4599F8878B7810205C46388CD3B95F5601DBC350FA05F1EC5270296CF58DBD17A68BADBF8916991FA5D1767BA17B5F2007CD14DFC1D41D5ADD6AF5E28FFCA333FF4E58E2F924407F6360FD1ED99BE6E278E1C7F3C57FB7E49DB7C33BB7B675CAE07E62B98B4969679916E81ED4CDE0F013F78059755B5953858EC528D5681EE3F88CBF7F67D16C5F5D1F49977E98857DA7D80C0E09A368B170E18234CF717A1A2641ECE27231D179C3D8C356F409B8F2CD6007CDEC19B31BAA5AA9DC9AE4F6390CE6EE4114D625F66E30CB1049AA5C8F9ABC7ABBB324DD563634871FC35142E79571BE3AFA57D5BE59B34B7BF59A45284F942E6F340BB3B91F2DD21BD17A8BFD5FD15E114FDF218E17E070ED9C437856FAF1A7F5FD4787260F4E914FBF3D3CFCF2EB23861A97D1E35B0376DA0AC24C476BFB67A97859DA1BE8ED70E9C7D1DCF164464EBAA29CBCE54E8C9EF4BB34AF7E256F45BAE6BD1C48F6BBC1142DCCEC449BFA3BC768E5FE7ABC419B5E0014C6AA61F8A4A4C31ECE855D1A51F6F6FA077994B278', 'sha256:92a4bb879f3cb2c1c280a4648b0780f1b311f5f7248c0c373e1fc5f05a826be7', '2026-11-28T10:01:58Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (2, 'sha256:b4cec2b3604e0db7ec31d3147102087aaa04db5451a44ed4491999ebb3854ec8', 1, 'Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T09:00', '2023-05-02T09:00', 0, '2023-05-02', '2023-05-02', 'Astana', 'KZ', NULL, NULL, '2 May 2023 09:00

Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 81, 390, X'789C9D55C16EE33610FD1542BDB480E28A926CC93ED5A716D86E1A745314A8632C28712C11914895A4EC35825CFA173DF517F7137648C972EC4D1BA09784A266DE9B79F3467E0A040F5681A9593C5FAC8AB484322E92459442C48B0CCA84F284A6198DE228CF186351CA8B793AA72C4D81A7E9922E974B288A249FA750E6411818D5EB1210F220347C4F67F693C55B0BF86F15C4E43D3B92388A13122D5751F4201FE48F9A0949E053A7B435C42AC2555F34408A2361BDED5BE982D61FEED7B7EBD9904EBEBDC5D8DA117C476EC85DC324917D5B8026942849AA0B44618806C6114D7272104D432AE5683AA61BC15A909660F401E091D090DC693082BBCBF74C33F2B390FCCFBD30961826F8CC95F210FC0E44027062AC56B242D64BC2CFFFFCFD972713165AACC8D4EA60C8A13EE205299994CA920313367C085E2321CC9216C00A5991CC335E05D99AC947A4AFB4EA3B9210B5237BD5F4D2026843764A6304084D6A683A6CD8D6D78248C211478BD2123AC3E1A07E55CF2A373490F88C47591EF16992192F3B1C8A303538B7B801DE44F39B28BEF763C4D7354ADC0889184F81B14CE3B4691E221EC6CFE9648037871D3C870167164E585DC34A7F90382A045823B86448582AEC58BB2ADFFD714ABA28CD797128649E8C8564F90B7413AC365B8C012DDC59F64D130685E208B9C969982C237CBBEBB514B647057C306B9A8F43C88E35061CEC1E1AD5C1291F8D23ACC7DB3C0D9B05140B79148E3EE87040CA293C36733958A77C6314A606E73B24D550E109F4478737D0A8DD4E94230B12360E6C726EE0DE0FBA4C12D0F969187491E1348EE792CB1ACA4718A19F91CFAD8450D2A16F5C1ECDE36DB889177118678BEDF685F4030007536A51C0541D5ADDC9F51C9E2488CF12F4D2F5CE270D868CB1EFB79ABD2A2E49704C29FDEF9282F36E04E7D2B65E19DC4F847B312CE386653A608FA0AF66877F71114AA76EA71AA68575DE6306FD637D3FA70FDF593457573FDCE409DE6443A5580C0E096FD16574EE15659CE3F40C4C82B8B515726AE7156F8F8B3104E0C2B7A31D4CE9CE18DD328D5BE63785BB671AA5FE41EE9C4B5C6E345B2293D2DC9C34F9EA6DE19AF49FCF9671F8819E24F45E39CDD7C4FFAADA6B9A21BEB852ECA5B906C5E22C0BE39C5E29469751182FE8956483C1FEAF645FB59DBFD13626C0FED2377B7AD6F9FEA7F5ED3BCFA6F65E8F0FBFDDDDFDF2EB3D5EB53E62E077F6EB8DB350697BD6B8DF482DAACA65A0B3691C2674E9FB2CAD9A5445314527BC1843D36FB679F199BC16E9B2EF6C6C72D88C52B39D9D1D59DB7CE33B5AF99F9D60D466100085716A583129E9B9C7F3CEAD8CAC06737D01732CB17A', 'sha256:ccda0cfc17550750404583d6b575ac84f5ccbc29c02eaf9cb395af2ffce56077', '2026-11-28T10:01:58Z', NULL, 3);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (3, 'sha256:8ba59a1fe18e00b1047abd2dc0b38c7cf2fbe38f6b7b5da810dede093cb48551', 1, 'UPDATE 1 Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T11:00', '2023-05-02T11:00', 1, '2023-05-02', '2023-05-02', 'Astana', 'KZ', 'update', 1, '2 May 2023 11:00

UPDATE 1 Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1. Shares rose.', 90, 412, X'789C9D55D18EE23614FD152B7D69A50C8DCD0081A722B56AA5ED4E518755A53268E5C4378945B053DB8145A379E95FF4A9BFB89FB0D74E80819976AABE80E35C9F73EFB9E73A8F9114D12CB21567A3F12CCDF868CA6901348524C968723BE19960224FB2619A4FF28215190CD3629C4DB291E0294D040848A6C33CBB4D47231AC591D5ADC90121F7D2C0B774E03E39DC75807FB38891F7FC4058C28684D259923CA807F561F1FD7CF903A1E447C3A522F0A9D1C659E23411BACD6A20D981F0D6B55BE5A3E7F7CBF9DD7CD0E190AFEF30B6F24CDF901BB2A8B922AADD6660104E2B525E204A4B0C7081684A90BDAC6B526A4FD370534BBE05E50846EF013684C66461C04AE137DF73C3C9CF52893F76D23A62B914039FCA43F41B100520887546AB12592F093FFFFDD79F814C3AD86246B6D27B4BF6D5013748CE95D28EECB974F143F41A09E18E6C019C54259904C6AB205771B541FAD2E8B62143A20BB2D375AB1C80B1A4D00623401A5241DD60C1AEBA164411813846E68ED001B9AF38D64C8CB630C096A19865CB4BDF4A50F88C4B951FF0E9A4396E36D821692BF01EF26DBD494637095B86E6E2EB0AF5AEA5428CC7C83A6ED003348D110FE3C7C9C916FFDD02D1531C09EEE008DAD43C0F0B850D44A439B2288ECCB9461D8C4FF7DDEFC74317397AAB76198D599F513A79866EA3D96A8D3160A45F3F461BE963A2B6095071D4190D0B8A5F94C61802655A20FD6A9AC4B7942152D11A255D8BB205605ED71FBB9082D716FCC91DD4BAC1D7AAAD6BFFECA40BDCABC76E48C1CF579F46832DD6BE2D7DE197D6F0EDAAADC6A3D1790F490D94B802F3D1E37534BA2864DEB32061EDC14EDE8FFCFB4EC37395E3495F269D8CB1858773CA7905F9067AE827E4F34325B5F2E82B7F8E4EE93A5EB1098D593A5AAF9FB5A9031060732333386587C3E2E57A8A8F12B0B304ADF2B58B9306DD89BEEEB78ABD4A6E789BC4C351F2EF2945E7E98ACEA9AD833238E108F7AC59365C860DF08D37C945EFF017A727F7EA36BAE6463AEF536ED16B2ED473BC43CFA2F9BCDA6E67CA7067DC658AC9609370175D46C741512E0476CFC249103FF8529DCA79650EFA21EA02F0CAD8F676B0B95F63F4961B9CC83055C23FE377213CA8C2BBC49F4D065364D246D8A3262FDE66BEC870016FB980EFE851C2E095637F2DFB47D55ED30CF1E59562CFCDD529C6D271CCA6C99562743A8DD924B992AC33D8FF95EC45D9E91B65E301D85DFA6647CF3A2F7F9ADFBD0B6C7A17F4B8FFB058FCF2EB12B7B621A2E3F7F66BADB750EE5A5EFBCFAD9165E94FA0B3198D872C0D75E64E9F544531652383185DD16F967971A55E8B7459F7A42FB29B8CDCF0C20D0E7C5B7F152A9A850F57D46BD30980C278359C3C2919B8FB75E14746959DB9BE0038A1C89A', 'sha256:9e42ac149cce8676a9ff62d99aa864f9c8ccf1a8081adcc38976b9721200c307', '2026-11-28T10:01:58Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (4, 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 1, 'Plan 2 on river transport is ready', 'Northwire', 'en', '2023-05-03T09:00', '2023-05-03T09:00', 1, '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 09:00

Plan 2 on river transport is ready

ASTANA. May 3 (Northwire) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 82, 392, X'789C9D55CB6EEB3610FD1542DDB480E28A941F9257CDAEE8457383DE1405EA1817B438B208D3A44052768D209BFE4557FDC57E428794FC4C7B53746353C3799D3367A497448A649EB886B3C9744E454DA19C425E88924E381BD352CC72E053B6CA67195D95939C4E27F5AC62AC2CEB95980A0E8C0AB464C524AB8B244D9CE96C0598722F2D7CCB46FE378F560FF8374F72F2233F1096B19C64E53CCB9EF5B37E545C13468C2656EEC0126FB976ADB19E48472C7071085EF79F9EEE1FEE47313E275F3FE07D132A7C43EE48CCA0BBED0AA3BF9888702DC85E2A45D68678435A6E95E45BD0E8A2C91E6043584A1E2D382982F107A3B9231F37A094218E4B310AAD3C27BF00D10082386F8D5E63A9DB827FFDF9C7EFB198F4B0C59E5C63F68EEC9B031A48C5B5369EECB9F4E973F2B608E19E6C01BCD46B42C7B1E4958F6FB8DE60F5B5355D4BA6C4D4646754A73D8075A436D84803D29206548B687DF3960F4D84C4E665E5091BE17890C075C7D7616CA0F1198FBA3AE0D3896734B6DD4A49D740D04B18E15D36B9CBF2A73848BC6E90612535E678499CE716E74D8B14F3A1FF849D24F0FEB893D73411DCC33159AB78150F1A478519EE31BBE658B13208DA86363FFC7A0CBAEA2DC8B1EF64321E3A999517D95D325F2CD107AC0C67DD2995262B832DCC17054BF392E16DDD592D7D87144467AED4E7DEA5E6CA4148BB03655A38C6A370A48FF9162FFD7201C5463632944F5A9C9109140F602E271B8857CE60603218B09E85358E0AECE790AAAF60EA5A564301ACA5429E93689370DF5372424FA774804F67194EE270EEB66AA0DAC090FA15EB856D904687EC8B10478B7C992ED87492B2D96CB9BC60BD4F20C05556AEE0D41DAA3C30F59A1ED1B333FA4E07D8E204BF8F1840BF07F6A6B93CA7693EA65F6E29396F46726E6D1999C1D5C474177372614EAE05BE017B3336FCC525A802BBAD51DC4A1F64C71D4AC7473CC7D7DE99B4D057D75B8A315A8ABE536C0687845614189D94C1C885C0E9393811129656EA139C7F90F5B013BD03AEFB769083ABC219BDB7DCE252C52511E19966E3F8A0EBA092109B8D4AAC64AC70474EDEDCAE02C8B8935B2EE03B7AA4306AE5385FC7FE95B5FFCCD9A5BC7ACED8AC4859C16E38A3254DD9747C435A2FB1FF4BDA1BE0C53BC0310076D7CAD9D133D34FDFDF3F7C88D5CC2E32F2E9E7C7C78F3F3DA1691B3DFAFA41809D0B8454BEE32A7C23AD5CAF43046A9BE2DB87F6E2A8BC39F18A74CA5646327AD0EFC2BC7A47DE92748D7B3680EC77A3B2BCF6A303DFAAAF22A279FCEC2403373D01484C60C3CB1393B1F670AEC3D2E8752FAFBF012673B03D', 'sha256:9344184f0df397a0dad5cae0a85cc86493229ae2012a3f4368d877a2b049f0e8', '2026-11-28T10:01:58Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (5, 'sha256:f6edd8b7d26efa738c43b27add91b3c2bf86f7083a57e23be1e28b93b9926414', 1, 'Barges return', 'Lakeside', 'en', '2023-05-03T12:00', '2023-05-03T12:00', 0, '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 12:00

Barges return

ASTANA. May 3 (Lakeside) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 60, 370, X'789C9D55DD8EE334147E15CBDC80942989D3A64DAF18AE100BBBA3DD414874AA95939C24565D3BB29D966A3437BC0557BC228FC0B193FE0E30889BD639397FDF77BEE33C5351D125B52D67B36C596750558B625EB10C6A3E4F17E5342DD89C57559E1469C98A7A91D5F37891F2D91C585A40026C51E46991E72C9B26531A51AB7B5302A6DC0B035FB389FBD5A1D501FE2D694A7EE407C2629692842DE3F8493DA96FB969C01203AE37CA1BEE3F3DDEBFBF9F04D7947CF903DF8015157C45EEC883E48AA87E5B80218C68458CD8E1D119AE6CA78D23C227E2D581705591BD9092349A384D3A6EA4E05B50E8A2C81E604358441E4CC88CC6EFB5E2967CD880949A582EAA89EFE489FE0C440154C43AA35583A56E0BFEF9C7EFBF8562C2C1167BB2ADDE5BB26F0F682025574A3BB2E7C2454FF47511C21DD90238A11A924C43C92B1FD772B5C1EA8DD17D4732A26BB2D3B2570EC058526B6CA40561480BB243B4AE7DCD872295C0E645E9089BE02090C0A6E78D1F10287CC6A32A0FF874A4196D5D5F48615BF0C2F0B3BA8B677771FA182686AF5B24580A85299EA975DCE060934584E9D03F4D4EB3BE9A2B7D8968C51D1CE33AC9CB7050381474BEC7448A63F252233CE31B7AF7CB31E8AA0D2FB1A1689A8E4567F38BEC962E576BF40123FC59F55246B4D015A65C657194CE637C5B634B02FB82C1994BF97970A9B9B4E0D3EE40EA0E8EF12811E142BED5F3B0309060231BE1CBD30EA7A13D992398CB197A8AA5D518484703D633D0E050C07CF6A9860ABAAE453916C05AD2E739C993FAF7032527F4499A8FF09329B2EF0EE76ECB16CA0D8CA95FB09ED7BDD0CA675FF9B8244BD6D18A4DD388CD66EBF505EB43820A6C694401A7EE50CF9EA997E8889E9DD1F7CAC3AE4EF0878811F45B606F9A4BE33C4A93FCDF5BA2E71DA0E7D6D681195C424C773127EBE7643B40759B9BB1E12F5E51A567B7D3921BE1BCECB845E9B880E778959D49F37DF583256368C9864EB1191C125A5160493AF746BC32717A164E84F8F514EA04E76F643DEEC4E0808BBD1DE5604B7F46EF2D37B8D461492AFF9CC4D3F0A06AAF121F1B4F50147B6D2A7BE4E4D5DBC2830C77E49657F04D72A43068E5385FCBFE91B5FFCCD9A5BC06CEF00B13B12CBEE12CC9F2884DD90D6983C4FE2F69AF802FDE008E01B0BB56CE2E3933FDF8DDFDFB77A19ADE05463EFDF4F0F0E1E3239AB6C163A8EF05D85B4F48E97A2EFD77CF88A6F111883E8F23960FE2289D3EF18A748A4E043206D06FC2BCBA236F49BAC63D1F410EBB511A5EBBC9816FE51701D1327C60E8C8CD400012E3D970E2C464A83D9E6BBF34AA19E4F517450DA103', 'sha256:067c1a52c3dfe2965330f6a99addc089565585194d09130b61aa5c7fd156cf0f', '2026-11-28T10:01:58Z', 4, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "issued", "shown", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (6, 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 1, 'Plan 3 on school reform is ready', 'Northwire', 'en', '2023-05-04T09:00', '2023-05-04T09:00', 1, '2023-05-04', '2023-05-04', 'Astana', 'KZ', NULL, NULL, '4 May 2023 09:00

Plan 3 on school reform is ready

ASTANA. May 4 (Northwire) - Plan number 3 on school reform is ready and will go to parliament in week 3, President Vera Stanova said.

"We need stronger school reform 🙂 and item 3 shows why it cannot wait," Vera Stanova said at meeting 21.

Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 80, 384, X'789C9D55CB8EE33610FC1542B92480C6D1C3B26C9FE25B80452683CC2401E2311614D5B20853A44052768CC15CF62F72CA2FEE276C9392E5C7243B412E36D56277755557DB2F012F8365606A9A64B325CBB2229E67314B92E9B44CF36C46A3453C9B27719A320A2C4AAB3C4DA32C4D178B226205CD5952258BA29ACF1650E455100646759A01963C700DDFA713FBA7C5A805FC5A0653F2133D92244A52122D9651F42C9FE583A092A444496258AD94201A2AA51BC20D9E68797477568F4FABFBD5C4674FC9B7F74ADBDAD5FF8EDC119F2FBBA600FDB53284CA921CB81064AB8855A4A55A70DA80B4844B7200D89134240F1A0C2F5DF037D0943C5A2AD59E12437939718D3C07BF0391002531562BB945CC6BB8CF7FFFF5C943710B0DF6636A7530E4501F31401895525972A0DC86CFC15B08422D69002C975B92C41EF0EA8EADA9DC21F656ABAE250BA22AB257A29316401B82F87803B826358816B9DAFA560B494A8E8D7366493AC1B1A074DB8E6EDDB840E2331E253BE2D3A83006DBAE10DCD4E07CE24677176577D1F4C90F105FD7A8AEE0126BBC04C6528D738EE721D6C3FB59348EFEBD3107AF6150520BA752ADA0CC1F240E09F357585B52C4630A096BD7E4873F4E49579D3913F67D64C9D0479E5F5437C172BDC13BA0B93BCB4E88302814B6B05CCFA3309D4FF16DD569C96D8702F8CB54888FFD958A0A03AEEC1E846AE1948F96E1D6D75BBFF42B053136B2E30E3E68713ECA093C90B99CAA935D188589C12982801AB63829D01F5DAD1E42551567030282095768F46BE0DEF79A8CF4E32C1FF8C7B3190EE2786E97D5C07630947E453CB7085C49577DEDF2E27CB109D749B608933CDE6C2E64EF0B946098E6058CDDA1C59D54AFE1897E72A6DF49C7BB1CF9F71903EBF7C8DE3497265998A6D9D75B0ACE6B119C5BDB7865702FB1DCC5A08C1B946981EE40DFCC0D3F71079853B755826A6E9DEFA841EF58CFE7F46B7716CDF5D5F51134538C66F29D623338248CBA60E6DBA76589D333300AE23696CB91CE3FF87A588AFE02EE7A33D801570ABCB11AAA5BA5FD9694EE39F669085F3997B8DC68B24024A54B73D2E4CDDBC291F44BD9D0127E884F127AAF9CE66B927F55ED3F6B7669AF5EB3244F3032BBD12C9EE76192CD6F44EB2DF67F457B437CFE0E714C80FDB573F6F159E9A71F57F71F3C9ADA7B451E7F7D78F8F997270C35FE468FEF0CD8192708B31D15EEAF51F3EDD665A0B7A35998C6A9E7C9AC1A75453979CBBD183DE977695EFD48DE8A74CD3B1F48F6BBC134ADECE4481BF18D67B4F4FF39C1A04D2F000AE3D4B07C54D2630FE7CA2D8DDCF6F6FA020AD9ABA4', 'sha256:dcd9d38eeec085ba44548aeb99a23a41a10934e9ea66b9df8f206e1dd260c871', '2026-11-28T10:01:58Z', NULL, NULL);
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (1, 1, 'Aidar Temirov', ' aidar temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (2, 1, 'Temirov', ' temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (3, 2, 'Mara Lindqvist', ' mara lindkvist ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (4, 2, 'Lindqvist', ' lindkvist ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (5, 3, 'Jonas Okello', ' jonas okelo ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (6, 3, 'Okello', ' okelo ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (7, 4, 'Vera Stanova', ' vera stanova ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (8, 4, 'Stanova', ' stanova ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (9, 5, 'Vera Stanova junior', ' vera stanova junior ');
INSERT INTO agent_word ("word", "agent_id") VALUES ('aidar', 1);
INSERT INTO agent_word ("word", "agent_id") VALUES ('temirov', 1);
INSERT INTO agent_word ("word", "agent_id") VALUES ('lindkvist', 2);
INSERT INTO agent_word ("word", "agent_id") VALUES ('mara', 2);
INSERT INTO agent_word ("word", "agent_id") VALUES ('jonas', 3);
INSERT INTO agent_word ("word", "agent_id") VALUES ('okelo', 3);
INSERT INTO agent_word ("word", "agent_id") VALUES ('stanova', 4);
INSERT INTO agent_word ("word", "agent_id") VALUES ('vera', 4);
INSERT INTO agent_word ("word", "agent_id") VALUES ('junior', 5);
INSERT INTO agent_word ("word", "agent_id") VALUES ('stanova', 5);
INSERT INTO agent_word ("word", "agent_id") VALUES ('vera', 5);
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (1, 1, 'wire/0.txt', '2026-11-28T10:01:58Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (2, 2, 'wire/1.txt', '2026-11-28T10:01:58Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (3, 3, 'wire/1.txt', '2026-11-28T10:01:58Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (4, 4, 'wire/2.txt', '2026-11-28T10:01:58Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (5, 5, 'wire/2.txt', '2026-11-28T10:01:58Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (6, 6, 'wire/3.txt', '2026-11-28T10:01:58Z');
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (1, 1, 1, 'e1', 'person', 'Aidar Temirov', NULL, 'KZ', NULL, 1);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (2, 1, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (3, 2, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (4, 2, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (5, 3, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (6, 3, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (7, 4, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (8, 4, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (9, 5, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (10, 5, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (11, 6, 1, 'e1', 'person', 'Vera Stanova', NULL, 'KZ', NULL, 5);
INSERT INTO entity ("id", "dispatch_id", "coder_id", "local", "kind", "name", "described", "country", "register_id", "agent_id") VALUES (12, 6, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (63623161845305627, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (683884158015670098, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (960234631754373507, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1222022235852961565, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1425748427237535837, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1438536174662477125, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2030130113658288755, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2232782931313801096, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3125532222064215158, 1);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (636180083327723155, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1288424806131630567, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1698600161049955499, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1889572464881313435, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2203125910541197640, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2232373644015907144, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3125532222064215158, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3770250492513767191, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (4216875473070912553, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (636180083327723155, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1288424806131630567, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1698600161049955499, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1889572464881313435, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2143084507713867725, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2184074968065800621, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2203125910541197640, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2232373644015907144, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3125532222064215158, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (12330244547465712, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (26335364385441494, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (113638814452559504, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1066587680103153775, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2044784037753976281, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3125532222064215158, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3923756288930548078, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (4264083959311043183, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (5121805964712368679, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (12330244547465712, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (26335364385441494, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (113638814452559504, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1066587680103153775, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2044784037753976281, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3125532222064215158, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3923756288930548078, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (4264083959311043183, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (5121805964712368679, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (48510228483944021, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (53889965414298116, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (78884046048986597, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (401877834445368039, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (472115809747390898, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1409122561721641857, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1947701199382711198, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2629764251377458567, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3065198083870046170, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (3074298437286127080, 6);
INSERT INTO link ("id", "earlier_id", "later_id", "kind", "containment", "jaccard", "why") VALUES (1, 2, 3, 'version', 1.0, 0.963, 'update: same agency, within 3 days');
INSERT INTO link ("id", "earlier_id", "later_id", "kind", "containment", "jaccard", "why") VALUES (2, 4, 5, 'copy', 1.0, 1.0, '100% of the shorter text stands in the longer');
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (1, 1, 1, 1, 'President', 'KZ', NULL, NULL, 163, 172);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (2, 2, 1, 3, 'President', 'KZ', NULL, NULL, 158, 167);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (3, 3, 1, 5, 'President', 'KZ', NULL, NULL, 167, 176);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (4, 4, 1, 7, 'President', 'KZ', NULL, NULL, 161, 170);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (5, 5, 1, 9, 'President', 'KZ', NULL, NULL, 139, 148);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (6, 6, 1, 11, 'President', 'KZ', NULL, NULL, 157, 166);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (1, 1, 1, 's1', 1, 1, NULL, 'indirect', 'asserted', 'Plan number 0 on defence capacity is ready and will go to parliament in week 0', 'President Aidar Temirov … said', 83, 161, '{"source":[[163,186]],"cue":[[187,191]],"content":[[83,161]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0, '2023-05-01T09:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (2, 1, 1, 's2', 1, 1, 2, 'direct', 'asserted', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', 'Aidar Temirov … said', 194, 268, '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 1, 1, '2023-05-01T09:00', 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (3, 2, 1, 's1', 2, 3, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 81, 156, '{"source":[[158,182]],"cue":[[183,187]],"content":[[81,156]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0, '2023-05-02T09:00', 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (4, 2, 1, 's2', 2, 3, 4, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 190, 261, '{"source":[[262,276]],"cue":[[277,281]],"content":[[190,261]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0, '2023-05-02T09:00', 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (5, 3, 1, 's1', 2, 5, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 90, 165, '{"source":[[167,191]],"cue":[[192,196]],"content":[[90,165]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0, '2023-05-02T11:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (6, 3, 1, 's2', 2, 5, 6, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 199, 270, '{"source":[[271,285]],"cue":[[286,290]],"content":[[199,270]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0, '2023-05-02T11:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (7, 4, 1, 's1', 4, NULL, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 82, 159, '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 1, '2023-05-03T09:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (8, 4, 1, 's2', 3, 7, 8, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 191, 264, '{"source":[[265,277]],"cue":[[278,282]],"content":[[191,264]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0, '2023-05-03T09:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (9, 5, 1, 's1', 3, 9, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 60, 137, '{"source":[[139,161]],"cue":[[162,166]],"content":[[60,137]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0, '2023-05-03T12:00', 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (10, 5, 1, 's2', 3, 9, 10, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 169, 242, '{"source":[[243,255]],"cue":[[256,260]],"content":[[169,242]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0, '2023-05-03T12:00', 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (11, 6, 1, 's1', 5, 11, NULL, 'indirect', 'asserted', 'Plan number 3 on school reform is ready and will go to parliament in week 3', 'President Vera Stanova … said', 80, 155, '{"source":[[157,179]],"cue":[[180,184]],"content":[[80,155]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 1, '2023-05-04T09:00', 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged", "issued", "shown") VALUES (12, 6, 1, 's2', 5, 11, 12, 'direct', 'asserted', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', 'Vera Stanova … said', 187, 258, '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 1, '2023-05-04T09:00', 1);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (1, 1, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 1, 2, 1, NULL, 'thanked', 'Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 317, 324, '{"trigger":[[317,324]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 0, '2023-05-01T09:00', 1);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (2, 2, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 3, 4, 2, NULL, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 0, '2023-05-02T09:00', 0);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (3, 3, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 5, 6, 2, NULL, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 321, 328, '{"trigger":[[321,328]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 0, '2023-05-02T11:00', 1);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (4, 4, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 7, NULL, 3, 2, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 1, '2023-05-03T09:00', 1);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (5, 5, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 9, 10, 3, NULL, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 290, 297, '{"trigger":[[290,297]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 0, '2023-05-03T12:00', 0);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "agent_id", "recipient_agent_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by", "rejected", "judged", "issued", "shown") VALUES (6, 6, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 11, 12, 5, NULL, 'thanked', 'Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 306, 313, '{"trigger":[[306,313]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', 0, 1, '2023-05-04T09:00', 1);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (1, 1, 1, 1, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (2, 2, 1, 3, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (3, 3, 1, 5, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (4, 4, 1, 7, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (5, 5, 1, 9, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (6, 6, 1, 11, 'marpor', '104', 0.9);
