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
CREATE INDEX dispatch_superseded_by ON dispatch (superseded_by);
CREATE INDEX dispatch_agency_day ON dispatch (agency, day_from);
CREATE INDEX dispatch_copy_of ON dispatch (copy_of);
CREATE INDEX source_name ON source (name);
CREATE INDEX entity_dispatch ON entity (dispatch_id);
CREATE INDEX entity_agent ON entity (agent_id);
CREATE INDEX shingle_dispatch ON shingle (dispatch_id);
CREATE INDEX link_later ON link (later_id);
CREATE INDEX office_entity ON office (entity_id);
CREATE INDEX office_dispatch ON office (dispatch_id);
CREATE INDEX statement_dispatch ON statement (dispatch_id);
CREATE INDEX statement_day ON statement (day_from);
CREATE INDEX statement_agent ON statement (agent_id, day_from);
CREATE INDEX statement_country ON statement (country);
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
CREATE VIEW said AS SELECT s.id AS statement_id, a.name AS speaker, s.kind, s.polarity, s.content, s.date, s.place, s.country,
            d.agency, d.published, d.title, d.id AS dispatch_id, s.start, s."end", s.confidence
            FROM statement s JOIN dispatch d ON d.id = s.dispatch_id LEFT JOIN agent a ON a.id = s.agent_id
            WHERE d.copy_of IS NULL AND d.superseded_by IS NULL AND NOT s.rejected;
CREATE VIEW done AS SELECT v.id AS event_id, v.code, v.plover, v.status, x.name AS actor, y.name AS recipient, v.passage, v.date,
            v.place, v.country, d.agency, d.published, d.title, d.id AS dispatch_id, v.start, v."end", v.confidence
            FROM event v JOIN dispatch d ON d.id = v.dispatch_id LEFT JOIN entity x ON x.id = v.actor_id
            LEFT JOIN entity y ON y.id = v.recipient_id WHERE d.copy_of IS NULL AND d.superseded_by IS NULL;
INSERT INTO migration ("number", "name", "applied") VALUES (2, 'made', '2026-11-28T09:26:51Z');
INSERT INTO coder ("id", "name", "added") VALUES (1, 'readymade@1', '2026-11-28T09:26:51Z');
INSERT INTO issue ("id", "source", "reason", "found", "resolved") VALUES (1, 'wire/broken.txt', 'no text in it', '2026-11-28T09:26:51Z', NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (1, 'person:aidar temirov', 'Aidar Temirov', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (2, 'person:mara lindkvist', 'Mara Lindqvist', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (3, 'person:jonas okelo', 'Jonas Okello', 'person', NULL, 1);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (4, 'person:vera stanova', 'Vera Stanova', 'person', NULL, NULL);
INSERT INTO agent ("id", "key", "name", "kind", "register_id", "same_as") VALUES (5, 'judged:vera stanova junior:sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'Vera Stanova junior', 'person', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (1, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'reject', 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 'statement', '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (2, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'speaker', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'statement', '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', 'Plan number 2 on river transport is ready and will go to parliament in week 2', '"Vera Stanova"', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (3, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'merge', NULL, NULL, NULL, NULL, '["person:aidar temirov", "person:jonas okelo"]', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (4, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'split', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'entity', NULL, NULL, '{"entity": "Vera Stanova", "as": "Vera Stanova junior"}', NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (5, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'reject', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'statement', '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement ("id", "made", "author", "reason", "kind", "dispatch_hash", "layer", "spans", "quote", "value", "undoes") VALUES (6, '2026-11-28T09:26:52Z', 'Ines Calder', 'read it again', 'undo', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', NULL, NULL, NULL, NULL, 5);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (1, 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 1, 'Plan 0 on defence capacity is ready', 'Northwire', 'en', '2023-05-01T09:00', '2023-05-01', '2023-05-01', 'Astana', 'KZ', NULL, NULL, '1 May 2023 09:00

Plan 0 on defence capacity is ready

ASTANA. May 1 (Northwire) - Plan number 0 on defence capacity is ready and will go to parliament in week 0, President Aidar Temirov said.

"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait," Aidar Temirov said at meeting 0.

Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 83, 398, X'789C9D55CB8EE33610FC1542B92480C6AB87654B3EC5B7008B4C06D90902ACC758D0544B222C910249D9310673D9BFC829BF984F48937AF83193CC22179B6A35BBBAAAABED678FE7DECAD3158D92C52A5EA64114C02E4E3256D038CEC2A8D885C0E649942C599464F320836219C74948D93CA7006910D36257E4D9320B939DE77B5A768A01963C72051F8299F9C360D4007EADBC90FC4C4F240AA29804D92A089EC49378A8A920019182E450806040186D29E3E644B8260A687EB269EB4F8FEBFBF5CC1508C9F7F75299CA42FC40EE882B21BA6607EA9D4A848A9C1C795D93521223494B55CD6903C2102EC811604F029F3C28D03CB7C135CFA9228FD070250F44539ECF6C334FDEEF4004404EB451529488FB0AF2EFBFFEFCEAE0B88106DBD2953C6A72ACB01983594248438E941BFFC97B038650431A00C345490287799D632A2AF6885F2AD9B59674410EB2EE8401509A1452610670452AA85B246CAA3734419D38F6CF9941081C12AA5876B4B4C30381CF7814EC844F93D8186CBB5DCD7505D635769077417217848F6E9CF8BA42956B2EB0C6B3A70D5538F530F5B11EE627F164846F18BAF7E27B393530566B6BCADC41E0BCB0C41ACB0B8A904C226D65FBFCF879BC74D59C7565DF4A920CADA4C14575EDAD365BCC01C5ED597475ED7B3B892DAC3669ECC7598A6F8B4E096E3AD4C025D3BAFED2A714B4D660CB1A6EDCFDCD73BF536081F7DCC2792D4E455A4DC7E62F8769A5AEB5C49BDE18410405254E07D4175BACEF491605670304A2D5B6D2E455CFBEEF4598F8868B78201C2E2314FFD4C2588B55C0F630947E413CBB045C0A5B7D63EF85E962EB6FA245E64769B4DD5EE8DC17C84133C577307587D6B6DABCF823FFE8CCBF1396783E09D0DF1858BF47F6A6B9385EF8F17CF1DF2D79E76DF0CEAD6D9D32B88F58EE6252DA59A405BA07753338FC44DF33AB6E2B6BAAD0A118A51ACD621C9FF1F7EE2C9AEDABEB23E9D20FB3B0EF149BC12161142D152E5C90E6394E4FC324885D542E263A6F1879D8823E0157BC19ECA0993D637643552B955B8BDC3E87C1DC3D88C2BAC4DE0D6619224995EB5193576F7796A4DBC286E6F063384AE8BC32CE5747FFAADA376B7669AF5EB308E589D2E58D666136F7A3457A235A6FB1FF2BDA2BE2E93BC4F1021CAE9D7308CF4A3FFEB4BEFFE8D0E4C129F2E9B787875F7E7DC450E3327A7C6BC04E5B4198E9686DFF1C152F4B7B03BD1D2EFD389A3B9ECCC849579493B7DC89D1937E97E6D5AFE2AD48D7BC9703C97E3798A285999D68537FE718ADDC5F8D3768D30B80C258350C9F9474D8C3B9B04B23CADE5EFF00C5C1ACB5', 'sha256:8200ea98dbc78932e0bab86208a5b63323e6629f702a7c89de19cbb33917ef92', '2026-11-28T09:26:51Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (2, 'sha256:b4cec2b3604e0db7ec31d3147102087aaa04db5451a44ed4491999ebb3854ec8', 1, 'Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T09:00', '2023-05-02', '2023-05-02', 'Astana', 'KZ', NULL, NULL, '2 May 2023 09:00

Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 81, 390, X'789C9D95CD6EE33610C75F85502F2DA0B8A2245BB24FF5A905B69B06DD1405EA180B4A1C4B84255225A9788D2097BE454F7DC57D841D52B21C7BD306E825A1A8F9FCCD7FE4A740F06015989AC5F3C5AA484B28E32259442944BCC8A04C284F689AD1288EF28C3116A5BC98A773CAD214789A2EE972B984A248F2790A651E848151BD2E01431E8486EFE9CC7EB2786B01FFAD8298BC674712477142A2E52A8A1EE483FC513321097CEA94B6865845B8EA8B06487124ACB77D2B9DD1FAC3FDFA763D1BDCC9B7B7685BBB04DF911B72D7304964DF16A009254A92EA22A2304403E3184D7272104D432AE5D2744C3782B5202D41EB03C09ED090DC693082BBCBF74C33F2B390FCCF47612C314CF0992BE521F81D8804E0C458AD6485592F137EFEE7EFBF7C3261A1C58A4CAD0E861CEA235E909249A92C393061C387E0B5248459D20258212B92F98C5746B666728FE92BADFA8E2444EDC8A36A7A6901B4213BA5D102842635341D366CEB6B2092708CA34569099DE170905FD5B3CA0D0D243EE35196477C9A30E365874311A606A71637C09B687E13C5F77E8CF8BA46C48D9018E3293096699C36CD438C87F6733A09E0CD6107CF61C0998553ACAE61A53F481C1506586370C93061A9B063EDAA7CF7C7C9E9A234A7C5A19079321692E52FA29B60B5D9A20D68E1CEB26F9A302814C7909B9C86C932C2B7BB5E4B617B24E08D59D37C1C4C76AC31E0C25A61BDFFE669D824A098782F5CBAA0C3812847742CFE72908E746314BA06E73B4CA2A1C213E88F2EDE5096DAED443966C1848D0B36293570EF070E53CB747E824F1719D23F76708A55D650EE610CFD8CF9DC0A08255DF48DF3A379BC0D37F1220EE36CB1DDBE403D04E0604A2D0A98AA43693B3CCFE109417C46D04BD73B9F180C1E63DF6F357B555C92E05852FADF2505E75D08CEA56D3D19DC470CF76258C60DCB74C0F6A0AF66877F51F8A5A3DBA98669619DD69841BD58DFCFE9437786E6EAEA879B3CC19B6CA8148BC121E12DAA8ACE3D51C6394ECFC004C4ADA990533BAF68795C84C10017BC1DE5604A7746EB9669DC2ABF19DC3DD328F50F72E754E27CA3D9123329CDCD89C9576F0BD7A4FF5CB68CC30FF484D06BE5345F13FF2BB5D798617C7145ECA5B80662719685714EAF88D16514C60B7A856C10D8FF45F655DBF91B6DA3033C5EEAE6919E39DFFFB4BE7DE7B3A947CFE3C36F7777BFFC7A8F57ADB718F23BF9F5C649A8B43D6BDC6FA21655E53C50D9340E13BAF47D96564D5411A6E884873134FD669B179FC56B48977D676393C366949AEDECECC8DAE61BDFD1CAFFCC04239B0100827134AC9848FADCE379E756465683B8BE00CE26ABB7', 'sha256:1bdfa6aa798c4a234d79afbf3a96639d6953fa099c6d29cf1fb5e70a490be5be', '2026-11-28T09:26:51Z', NULL, 3);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (3, 'sha256:8ba59a1fe18e00b1047abd2dc0b38c7cf2fbe38f6b7b5da810dede093cb48551', 1, 'UPDATE 1 Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T11:00', '2023-05-02', '2023-05-02', 'Astana', 'KZ', 'update', 1, '2 May 2023 11:00

UPDATE 1 Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1. Shares rose.', 90, 412, X'789C9D55C16EE33610FD1582BDB480E28A746CCB3ED5408B16D86E1A34591468122C28712411964995A4EC35825CFA173DF517F7137648C976ECA44DD18B4D51C3F766DEBCA11EA99274415D2DF864BAC87231990B5602CB204D73965ECE442EB92CD27C9C15B3A2E4650EE3AC9CE6B37C2245C6520912D2F9B8C82FB3C984D1843AD3D9021072AB2C7CCB46FE93C75D0FF8B7A09CBC173BC2533E268C2DD2F45EDFEB0FD7DF2F6F7F208CFC6885D2043EB5C67A47BC21D274790324DF11D1F96EAD43F4F2E67679B51CF538E4EB2B8CAD03D337E4825C374213DDAD73B0086734A94E109523168444342DC956350DA94CA069856D945883F604A3B7002BC212726DC1291936DF0B2BC8CF4ACB3F36CA79E28492A390CA3DFD0D880690C4796B7485ACA7849FFFFEEBCF48A63CAC3123579BAD23DB7A871BA4105A1B4FB642F9E49EBE464284276B00AF74456691F12CC8D742AF90BEB2A66BC99898926C4CD3690F601D298DC5085096D4D0B458B0AFCF05D144228E5585276C446E6A8135136B1C8CB0652866D5892AB412343EE352173B7C3A688E9B2D7648B91A8287425B2FD2C945CA6F6373F1758D7A374A23C623755E58F400CB12C4C3F8697AB0C57FB7007D4AA8141EF6A06D238AB8D0D840445A228B16C85C18D4C18674DFFDBE3F749263B06A9FD1940F1965B367E88E2EEE1E3006AC0AEB47BA522186766D844A686F342C2879511AE708941B89F477F334B9641C91CACE6AE53B942D028BA6F9D88794A271104E7AE523D7DD633F9410E669A06DB1A526B46128F4D40AA13D8D3378941EF790C442852BB01F039EEE9A26A1A62C5531B0206113C00E5EA7E17DAFD9B1AAE96C288BCDA6D8B25D0B7BACA286620503F413F28521524607F4BB708ECDD94372C7672CE1D9E4E1E1595B7A0009AEB02A874376381C419EA7642F013F4AD0E950BB3C68D09F18EA7EABD8B3E4C69769329EA4FF9E123D4E133DA6F61095C18946B867CD72F1F26B41AC82294E7A87BF382D4550B7358DB0CA075F0A87DEF2B19EFD9D79142DE4D5F53B738E3BD33E534C069B84BBE82A368D8A0A29B17B0E0E82844157FA50CE2BBE1F86A60FC02B623DD8C115618DD16B617102E314C9F08CDF81F8A0CBE09270361DCD91C958E9F69ABC789B8722E385BB1612BE637B09A357F6FD75FC1F557B4D33C457678A3D3757AF18CFA6099FA7678AB1F93CE1B3F44CB2DE60FF57B21765676F948D076073EA9B0D3BEA7CFBD3F2EA5D64339BA8C7CD87EBEB5F7EBDC5AD758CE8F983FD3A172C54F84E34E1F36A55558513E86CCE9231CF629D85370755514CD5AA28465FF49B659E5CA1E7229DD63D1B8AEC27A3B0A2F4A39D58375FC58A16F14345076D7A015098A08657072523F7B02EC3C8E8AA37D717221CC2D7', 'sha256:cae83448d7971008fa2d863ffc9389ae723a9f89a07357cd24cef9409015d0e8', '2026-11-28T09:26:51Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (4, 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 1, 'Plan 2 on river transport is ready', 'Northwire', 'en', '2023-05-03T09:00', '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 09:00

Plan 2 on river transport is ready

ASTANA. May 3 (Northwire) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 82, 392, X'789C9D55CB6EEB3610FD1542DDB480E28A941F9257F5AEE8457383DE1405EA1817B438B208D3A44052718D209BFE4557FDC57E428794FC4C7B53746353C3799D3367A497448A649EB886B3C9744E454DA19C425E88924E381BD352CC72E053B6CE67195D97939C4E27F5AC62AC2CEBB5980A0E8C0AB464C524AB8B244D9CE96C0598722F2D7CCB46FE378F560FF8374F72F2233F1096B19C64E53CCB9EF4937E505C13468C26563E8325DE72ED5A633D918E58E0E210BC169F1E17F78B518CCFC9D7F778DF840ADF903B1233E86EB7C6E82F26225C0BB2974A918D21DE90965B25F90E34BA68B207D8129692070B4E8A60FCC168EEC8C72D286588E3528C422B4FC92F40348020CE5BA33758EAB6E05F7FFEF17B2C263DECB027D798BD23FBE680065271AD8D277B2E7DFA94BC2D42B8273B002FF586D0712C79E5E31BAEB7587D634DD7922931357936AAD31EC03A521B6CA401694903AA45B4BE79CB87264262F3B2F2848D703C48E0A6E39B3036D0F88C475D1DF0E9C4331ADB6EADA46B20E8258CF02E9BDC65F9631C245E37C8B0921A73BC24CE738BF3A6458AF9D07FC24E12787FDCC96B9A08EEE198AC55BC8A078DA3C20C0BCCAE3956AC0C82B6A1CD0FBF1E83AE7A0B72EC3B998C874E66E5457697CC972BF4012BC359774AA5C9DA600BF365C1D2BC64785B77564BDF2105D1992BF5B977A9B97210D27AE963FCF2A55F26A058782B43B9A4C5999840E9D0FCE52403D1CA190C4C0603E6B7B0C1D180FD1C52F51D99BA96D550006BA990E724D224DCF7149CD0D2291DE0D25986CC1F5A38E6AA1AA8B630A47EC57A41FDD2E8907D19E26891AFD2259B4E52369BAD56172CF70904B8CACA359CBA435507665ED3237A7646DFE9005B9CE0F71103E8F7C0DE3497E734CDC7F4CB2D25E74D48CEADAD2233B88A98EE624E2ECCC9B5C0B7606FC686BF28FA2AB0DB1AC5ADF44166DCA1547CC4737CCD9D490B7D75BDA518A3A5E83BC5667048684541D149198C5C089C9E8313216149A53EC1F907190F3BD03BE07AEF0639B82A9CD17BC72D2E515C0A119E69368E0FBA0E2A09B1D9A8C44AC60A77E4E4CDED3A808C3BB8E302BEA3470AA3568EF375EC5F59FBCF9C5DCAABE78CCD8A9415EC86335AD2944DC737A4F512FBBFA4BD015EBC031C03E0F95A39CFF4CCF4E3F78BFB0FB19A798E8C7CFAF9E1E1E34F8F68DA458FBE7E1060E7022195EFB80ADF442B379B1081DAA6F8B6A1BD382A6F4EBC229DB295918C1EF4BB30AFDE89B7245DE39E0D20FBDDA82CAFFDE8C077EAAB88681E3F33C9C04D4F001213D8F0F2C464AC3D9CEBB0347AD3CBEB6F9256AA7A', 'sha256:2a622e4ab95354e9c4072194526d255e99cdf6119dcf99e7216481464ca527cc', '2026-11-28T09:26:51Z', NULL, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (5, 'sha256:f6edd8b7d26efa738c43b27add91b3c2bf86f7083a57e23be1e28b93b9926414', 1, 'Barges return', 'Lakeside', 'en', '2023-05-03T12:00', '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 12:00

Barges return

ASTANA. May 3 (Lakeside) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 60, 370, X'789C9D55DD8EE334147E15CBDC80942989D3A64DAF28578885DDD1EE20243AD5CA494E12ABAE1DD9CE946A3437BC0557BC228FC0B193FE0E30889BD639397FDF77BEE33C5351D125B52D67B36C596750558B625EB10C6A3E4F17E5342DD89C57559E1469C98A7A91D5F37891F2D91C585A40026C51E46991E72C9B26531A51AB7B5302A6DC0B035FB389FBD5A1D501FE2D694A7EE407C2629692842DE3F8513DAA6FB969C01203AE37CA1B569F1E56EF5793E09A922F7FE05BB0A282AFC81DB9975C11D5EF0A308411AD88114F7874862BDB69E388F0897875205C55642FA4248D264E938E1B29F80E14BA28B207D81216917B1332A3F17BADB8251FB620A526968B6AE23B79A43F03510015B1CE68D560A9DB827FFEF1FB6FA19870B0C39E6CABF796ECDB031A48C995D28EECB970D1237D5D84704776004EA88624D350F2CAC7B55C6DB17A6374DF918CE89A3C69D92B07602CA93536D28230A405D9215AD7BEE643914A60F3A274844D70104860D3F3C60F08143EE35195077C3AD28CB6AE2FA4B02D7861F859DDC5B3BB387D0813C3D72D122C85C214CFD43A6E70B0C922C274E89F26A7595FCD95BE44B4E20E8E719DE46538281C0A3AAF3091E298BCD408CFF886DEFD720CBA6AC34B6C289AA663D1D9FC22BBA5CBF5067DC0087F56BD94112D748529D7591CA5F318DFD6D892C0BE6070E6527E1E5C6A2E2DF8B44EB810BF7E1E1604122CBC15BE1CED907DEDC91B9BBF9C99A7545A8D817434607E030D0E01CC679F6AE848D7B528C702584BFA3C273952FF7EA0E0843649F3116E3245B6DDA18363AEB285720B63EA17ACE7752EB4F2D9D73E2EC9924DB466D33462B3D96673C1F290A0025B1A51C0A93BD4AF67E6253AA26767F4BDF2B0AB13FC216204FD16D89BE6D2388FD224FFF796E859F3F4DCDA2630834B87E92EE664FD9C6C07A866733336FCC52BA9F4EC765A72239C9719B7281517F01CAFAE3369BEAF7EB0640C2DD9D029368343422B0A2A49E7DE8857244ECFC28910BF8E429DE0FC8D8CC71D181C709177A31C6CE9CFE8BDE30697382C45E59F93781A1E54ED55E263E3098A62AF4D658F9CBC7A5B7890E14EDCF10ABE498E1406AD1CE76BD93FB2F69F39BB94D7C0197E512296C5379C25591EB129BB216D90D8FF25ED15F0C51BC031009EAE95F3949C997EF86EF5FE5DA8A69F02239F7EBABFFFF0F1014DBBE031D4F702ECAD27A4743D97FE3B6744D3F808449FC711CB0771944E9F78453A4527021903E837615EDD89B7245DE39E8F2087DD280DAFDDE4C077F28B8068193E2874E466200089F16C38716232D41ECFB55F1AD50CF2FA0BA42F9B40', 'sha256:bfd3e25904183a7d4d4b0c60662657b5bb259d29bd4e1ac172190899a25fa73e', '2026-11-28T09:26:51Z', 4, NULL);
INSERT INTO dispatch ("id", "hash", "coder_id", "title", "agency", "language", "published", "day_from", "day_to", "place", "country", "series", "series_number", "text", "body_start", "body_end", "record", "record_hash", "added", "copy_of", "superseded_by") VALUES (6, 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 1, 'Plan 3 on school reform is ready', 'Northwire', 'en', '2023-05-04T09:00', '2023-05-04', '2023-05-04', 'Astana', 'KZ', NULL, NULL, '4 May 2023 09:00

Plan 3 on school reform is ready

ASTANA. May 4 (Northwire) - Plan number 3 on school reform is ready and will go to parliament in week 3, President Vera Stanova said.

"We need stronger school reform 🙂 and item 3 shows why it cannot wait," Vera Stanova said at meeting 21.

Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 80, 384, X'789C9D55CB8EE33610FC1542B92480C6D1C3B22C9FE25B80452683CC2401E2311614D592084BA44052768CC15CF62F72CA2FEE276C9392E5C7243B412E36D56277755557DB2F1E2FBC95A76B1A258B154B923C5C26218BA2F9BC88D36441832C5C2CA3308E190516C4651AC74112C75996072CA7298BCA28CBCBE522833C2D3DDFD3B2570CB0E4812BF83E9E993F0D460DE0D7CA9B939FE89144411493205B05C1B378160F0D1524265210CD6A291BA2A094AA255CE38916477B67FDF8B4BE5FCF5CF69C7C7B2F95A96DFDEFC81D71F9A26F73505F2B43A828C881370DA92431927454359CB6200CE1821C007624F6C98302CD0B1BFC0D14258F860AB9A744535ECC6C23CFDEEF40044041B451525488790DF7F9EFBF3E39286EA0C57E742D0F9A1CEA230608A34248430E941BFFD97B0B41A8212D80E1A22251E800AFEE989A8A1D62574AF61DC9882CC95E36BD30004A13C4C71BC015A9A1E990ABA96FB510A4E0D8386786C4331C0B4A57F5B4B2E30281CF7814EC884F93C218ECFABCE1BA06EB133BBABB20B90BE64F6E80F8BA46751B2EB0C68BA70D5538E770E9633DBC9F04D3E8DF1BB3F7EA7B0535702AD53594B983C02161FE1A6B0B8A784C2261659BFCF0C729E9AA336BC2A18F241AFB48D38BEADA5B6DB6780714B767D1378DEFE5125B586D96811F2FE7F8B6EC95E0A64701DC65DA341F872B256D34D8B2861B97BF791956084204DE710BE775380F69051D9BBF9CA295B9D11213BD53040114543819501F6DADA12559969C8D0808D6D842933F3DFB7ED060A21B26E9C8375C2C50F86307A75AAC06B683B1F42BE259E373296CF58DCD0BD36CEB6FA224F3A334DC6E2F641E0A14A099E2394CDDA1A5AD34AFFE897E74A6DF0BCBBB98F80F1923EBF7C8DE341747891FC7C9D75BF2CE6BE09D5BDB3A65700FB1DCC5A0B41D94EE80EE40DDCC0D3FD1F3CCAADBC9862A6EACCFA846AF18C7E7F4EB7616CDF6D50F11344F88E6719D623338248CDA60E2DAA74581D3D330096237948B89CE3FF8785C82E102EE763BDA0157089CB15AAA3AA9DC5614F6397469085F5A97D8DC6096219254853E69F2E66D6E49BA256C69013F8427099D574EF3D5D1BFAAF69F35BBB4D7A05994461859DC68162E533F4A9637A20D16FBBFA2BD21BE7C873826C0FEDA39FBF0ACF4D38FEBFB0F0E4DEE9D228FBF3E3CFCFCCB13865A7763C0B706ECB51584999E36F6AF50F1AAB219E8ED60E1C761EC783223275D514EDE7127C640FA5D9A573F8AB7225DF34E4792C36E30454B333BD2B6F9C6315AB9FF186FD466100085B16A183E29E9B0C7736997465483BDBE00C3C9A5E1', 'sha256:dd99d2d6bcb817026d6cff7922edffff55b4e2ffbf477260dd09c6d6b4c3a872', '2026-11-28T09:26:51Z', NULL, NULL);
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (1, 1, 'Aidar Temirov', ' aidar temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (2, 1, 'Temirov', ' temirov ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (3, 2, 'Mara Lindqvist', ' mara lindkvist ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (4, 2, 'Lindqvist', ' lindkvist ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (5, 3, 'Jonas Okello', ' jonas okelo ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (6, 3, 'Okello', ' okelo ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (7, 4, 'Vera Stanova', ' vera stanova ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (8, 4, 'Stanova', ' stanova ');
INSERT INTO agent_name ("id", "agent_id", "name", "folded") VALUES (9, 5, 'Vera Stanova junior', ' vera stanova junior ');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (1, 1, 'wire/0.txt', '2026-11-28T09:26:51Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (2, 2, 'wire/1.txt', '2026-11-28T09:26:51Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (3, 3, 'wire/1.txt', '2026-11-28T09:26:51Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (4, 4, 'wire/2.txt', '2026-11-28T09:26:51Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (5, 5, 'wire/2.txt', '2026-11-28T09:26:51Z');
INSERT INTO source ("id", "dispatch_id", "name", "added") VALUES (6, 6, 'wire/3.txt', '2026-11-28T09:26:51Z');
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
INSERT INTO shingle ("hash", "dispatch_id") VALUES (636180083327723155, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1288424806131630567, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1698600161049955499, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1889572464881313435, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2196372072793437804, 2);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (636180083327723155, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1288424806131630567, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1698600161049955499, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1889572464881313435, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2143084507713867725, 3);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (12330244547465712, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (26335364385441494, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (113638814452559504, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1066587680103153775, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2044784037753976281, 4);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (12330244547465712, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (26335364385441494, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (113638814452559504, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1066587680103153775, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (2044784037753976281, 5);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (48510228483944021, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (53889965414298116, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (78884046048986597, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (401877834445368039, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (472115809747390898, 6);
INSERT INTO shingle ("hash", "dispatch_id") VALUES (1046536694670077341, 6);
INSERT INTO link ("id", "earlier_id", "later_id", "kind", "containment", "jaccard", "why") VALUES (1, 2, 3, 'version', 1.0, 0.963, 'update: same agency, within 3 days');
INSERT INTO link ("id", "earlier_id", "later_id", "kind", "containment", "jaccard", "why") VALUES (2, 4, 5, 'copy', 1.0, 1.0, '100% of the shorter text stands in the longer');
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (1, 1, 1, 1, 'President', 'KZ', NULL, NULL, 163, 172);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (2, 2, 1, 3, 'President', 'KZ', NULL, NULL, 158, 167);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (3, 3, 1, 5, 'President', 'KZ', NULL, NULL, 167, 176);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (4, 4, 1, 7, 'President', 'KZ', NULL, NULL, 161, 170);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (5, 5, 1, 9, 'President', 'KZ', NULL, NULL, 139, 148);
INSERT INTO office ("id", "dispatch_id", "coder_id", "entity_id", "title", "of", "type", "checked", "start", "end") VALUES (6, 6, 1, 11, 'President', 'KZ', NULL, NULL, 157, 166);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (1, 1, 1, 's1', 1, 1, NULL, 'indirect', 'asserted', 'Plan number 0 on defence capacity is ready and will go to parliament in week 0', 'President Aidar Temirov … said', 83, 161, '{"source":[[163,186]],"cue":[[187,191]],"content":[[83,161]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (2, 1, 1, 's2', 1, 1, 2, 'direct', 'asserted', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', 'Aidar Temirov … said', 194, 268, '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 1, 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (3, 2, 1, 's1', 2, 3, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 81, 156, '{"source":[[158,182]],"cue":[[183,187]],"content":[[81,156]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (4, 2, 1, 's2', 2, 3, 4, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 190, 261, '{"source":[[262,276]],"cue":[[277,281]],"content":[[190,261]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (5, 3, 1, 's1', 2, 5, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 90, 165, '{"source":[[167,191]],"cue":[[192,196]],"content":[[90,165]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (6, 3, 1, 's2', 2, 5, 6, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 199, 270, '{"source":[[271,285]],"cue":[[286,290]],"content":[[199,270]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (7, 4, 1, 's1', 4, 7, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 82, 159, '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (8, 4, 1, 's2', 3, 7, 8, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 191, 264, '{"source":[[265,277]],"cue":[[278,282]],"content":[[191,264]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (9, 5, 1, 's1', 3, 9, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 60, 137, '{"source":[[139,161]],"cue":[[162,166]],"content":[[60,137]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (10, 5, 1, 's2', 3, 9, 10, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 169, 242, '{"source":[[243,255]],"cue":[[256,260]],"content":[[169,242]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 0);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (11, 6, 1, 's1', 5, 11, NULL, 'indirect', 'asserted', 'Plan number 3 on school reform is ready and will go to parliament in week 3', 'President Vera Stanova … said', 80, 155, '{"source":[[157,179]],"cue":[[180,184]],"content":[[80,155]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, 0, 1);
INSERT INTO statement ("id", "dispatch_id", "coder_id", "local", "agent_id", "speaker_id", "addressee_id", "kind", "polarity", "content", "frame", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "by", "why", "rejected", "judged") VALUES (12, 6, 1, 's2', 5, 11, 12, 'direct', 'asserted', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', 'Vera Stanova … said', 187, 258, '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, 0, 1);
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (1, 1, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 1, 2, 'thanked', 'Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 317, 324, '{"trigger":[[317,324]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (2, 2, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 3, 4, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (3, 3, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 5, 6, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 321, 328, '{"trigger":[[321,328]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (4, 4, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 7, 8, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (5, 5, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 9, 10, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 290, 297, '{"trigger":[[290,297]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO event ("id", "dispatch_id", "coder_id", "local", "code", "plover", "mode", "status", "actor_id", "recipient_id", "trigger_text", "passage", "start", "end", "spans", "within", "date", "day_from", "day_to", "place", "place_country", "country", "confidence", "why", "by") VALUES (6, 6, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 11, 12, 'thanked', 'Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 306, 313, '{"trigger":[[306,313]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1');
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (1, 1, 1, 1, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (2, 2, 1, 3, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (3, 3, 1, 5, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (4, 4, 1, 7, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (5, 5, 1, 9, 'marpor', '104', 0.9);
INSERT INTO theme ("id", "dispatch_id", "coder_id", "statement_id", "scheme", "code", "confidence") VALUES (6, 6, 1, 11, 'marpor', '104', 0.9);
