










CREATE FUNCTION judgement_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'judgements are append-only; undo one with another'; END $$;





CREATE TABLE agent (
    id integer NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    register_id text,
    same_as integer
);



CREATE SEQUENCE agent_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE agent_id_seq OWNED BY agent.id;



CREATE TABLE agent_name (
    id integer NOT NULL,
    agent_id integer NOT NULL,
    name text NOT NULL,
    folded text NOT NULL
);



CREATE SEQUENCE agent_name_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE agent_name_id_seq OWNED BY agent_name.id;



CREATE TABLE agent_word (
    word text NOT NULL,
    agent_id integer NOT NULL
);



CREATE TABLE coder (
    id integer NOT NULL,
    name text NOT NULL,
    added text NOT NULL
);



CREATE SEQUENCE coder_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE coder_id_seq OWNED BY coder.id;



CREATE TABLE dispatch (
    id integer NOT NULL,
    hash text NOT NULL,
    coder_id integer NOT NULL,
    title text,
    agency text,
    language text,
    published text,
    issued text,
    shown boolean DEFAULT true NOT NULL,
    day_from text,
    day_to text,
    place text,
    country text,
    series text,
    series_number integer,
    text text NOT NULL,
    body_start integer NOT NULL,
    body_end integer NOT NULL,
    record bytea NOT NULL,
    record_hash text NOT NULL,
    added text NOT NULL,
    copy_of integer,
    superseded_by integer,
    words tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, COALESCE(title, ''::text)), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(text, ''::text)), 'D'::"char"))) STORED
);



CREATE SEQUENCE dispatch_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE dispatch_id_seq OWNED BY dispatch.id;



CREATE TABLE entity (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    coder_id integer NOT NULL,
    local text NOT NULL,
    kind text NOT NULL,
    name text,
    described text,
    country text,
    register_id text,
    agent_id integer
);



CREATE TABLE event (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    coder_id integer NOT NULL,
    local text NOT NULL,
    code text NOT NULL,
    plover text,
    mode text,
    status text NOT NULL,
    actor_id integer,
    recipient_id integer,
    agent_id integer,
    recipient_agent_id integer,
    trigger_text text NOT NULL,
    passage text NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    spans text NOT NULL,
    within text,
    date text,
    day_from text,
    day_to text,
    place text,
    place_country text,
    country text,
    confidence double precision,
    why text NOT NULL,
    by text NOT NULL,
    rejected boolean DEFAULT false NOT NULL,
    judged boolean DEFAULT false NOT NULL,
    issued text,
    shown boolean DEFAULT true NOT NULL,
    words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, COALESCE(passage, ''::text)), 'A'::"char")) STORED
);



CREATE VIEW done AS
 SELECT v.id AS event_id,
    v.code,
    v.plover,
    v.status,
    COALESCE(a_one.name, a.name, x.described) AS actor,
    COALESCE(b_one.name, b.name, y.described) AS recipient,
    v.passage,
    v.date,
    v.place,
    v.country,
    d.agency,
    d.published,
    d.title,
    d.id AS dispatch_id,
    v.start,
    v."end",
    v.confidence
   FROM (((((((event v
     JOIN dispatch d ON ((d.id = v.dispatch_id)))
     LEFT JOIN agent a ON ((a.id = v.agent_id)))
     LEFT JOIN agent a_one ON ((a_one.id = a.same_as)))
     LEFT JOIN agent b ON ((b.id = v.recipient_agent_id)))
     LEFT JOIN agent b_one ON ((b_one.id = b.same_as)))
     LEFT JOIN entity x ON ((x.id = v.actor_id)))
     LEFT JOIN entity y ON ((y.id = v.recipient_id)))
  WHERE v.shown;



CREATE SEQUENCE entity_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE entity_id_seq OWNED BY entity.id;



CREATE SEQUENCE event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE event_id_seq OWNED BY event.id;



CREATE TABLE feed (
    id integer NOT NULL,
    url text NOT NULL,
    location text,
    title text,
    etag text,
    modified text,
    added text NOT NULL,
    polled text,
    due text NOT NULL,
    status integer,
    failures integer NOT NULL,
    problem text,
    ended text
);



CREATE SEQUENCE feed_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE feed_id_seq OWNED BY feed.id;



CREATE TABLE feed_item (
    id integer NOT NULL,
    feed_id integer NOT NULL,
    key text NOT NULL,
    digest text NOT NULL,
    url text,
    entry text,
    state text NOT NULL,
    tries integer NOT NULL,
    found text NOT NULL,
    due text NOT NULL,
    dispatch_id integer
);



CREATE SEQUENCE feed_item_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE feed_item_id_seq OWNED BY feed_item.id;



CREATE TABLE issue (
    id integer NOT NULL,
    source text NOT NULL,
    reason text NOT NULL,
    found text NOT NULL,
    resolved text
);



CREATE SEQUENCE issue_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE issue_id_seq OWNED BY issue.id;



CREATE TABLE judgement (
    id integer NOT NULL,
    made text NOT NULL,
    author text NOT NULL,
    reason text NOT NULL,
    kind text NOT NULL,
    dispatch_hash text,
    layer text,
    spans text,
    quote text,
    value text,
    undoes integer
);



CREATE SEQUENCE judgement_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE judgement_id_seq OWNED BY judgement.id;



CREATE TABLE link (
    id integer NOT NULL,
    earlier_id integer NOT NULL,
    later_id integer NOT NULL,
    kind text NOT NULL,
    containment double precision NOT NULL,
    jaccard double precision NOT NULL,
    why text NOT NULL
);



CREATE SEQUENCE link_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE link_id_seq OWNED BY link.id;



CREATE TABLE migration (
    number integer NOT NULL,
    name text NOT NULL,
    applied text NOT NULL
);



CREATE TABLE office (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    coder_id integer NOT NULL,
    entity_id integer NOT NULL,
    title text NOT NULL,
    of text,
    type text,
    checked text,
    start integer NOT NULL,
    "end" integer NOT NULL
);



CREATE SEQUENCE office_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE office_id_seq OWNED BY office.id;



CREATE TABLE statement (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    coder_id integer NOT NULL,
    local text NOT NULL,
    agent_id integer,
    speaker_id integer,
    addressee_id integer,
    kind text NOT NULL,
    polarity text NOT NULL,
    content text NOT NULL,
    frame text NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    spans text NOT NULL,
    within text,
    date text,
    day_from text,
    day_to text,
    place text,
    place_country text,
    country text,
    confidence double precision,
    by text NOT NULL,
    why text,
    rejected boolean NOT NULL,
    judged boolean NOT NULL,
    issued text,
    shown boolean DEFAULT true NOT NULL,
    words tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, COALESCE(content, ''::text)), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(frame, ''::text)), 'D'::"char"))) STORED
);



CREATE VIEW said AS
 SELECT s.id AS statement_id,
    COALESCE(a_one.name, a.name) AS speaker,
    s.kind,
    s.polarity,
    s.content,
    s.date,
    s.place,
    s.country,
    d.agency,
    d.published,
    d.title,
    d.id AS dispatch_id,
    s.start,
    s."end",
    s.confidence
   FROM (((statement s
     JOIN dispatch d ON ((d.id = s.dispatch_id)))
     LEFT JOIN agent a ON ((a.id = s.agent_id)))
     LEFT JOIN agent a_one ON ((a_one.id = a.same_as)))
  WHERE s.shown;



CREATE TABLE saved_search (
    id integer NOT NULL,
    owner text NOT NULL,
    name text NOT NULL,
    layer text NOT NULL,
    asked text NOT NULL,
    made text NOT NULL,
    seen integer NOT NULL,
    hook text,
    hook_secret text,
    hook_sent integer NOT NULL,
    hook_problem text
);



CREATE SEQUENCE saved_search_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE saved_search_id_seq OWNED BY saved_search.id;



CREATE TABLE shingle (
    hash bigint NOT NULL,
    dispatch_id integer NOT NULL
);



CREATE TABLE source (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    name text NOT NULL,
    added text NOT NULL
);



CREATE SEQUENCE source_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE source_id_seq OWNED BY source.id;



CREATE SEQUENCE statement_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE statement_id_seq OWNED BY statement.id;



CREATE TABLE theme (
    id integer NOT NULL,
    dispatch_id integer NOT NULL,
    coder_id integer NOT NULL,
    statement_id integer NOT NULL,
    scheme text NOT NULL,
    code text NOT NULL,
    confidence double precision NOT NULL
);



CREATE SEQUENCE theme_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE theme_id_seq OWNED BY theme.id;



ALTER TABLE ONLY agent ALTER COLUMN id SET DEFAULT nextval('agent_id_seq'::regclass);



ALTER TABLE ONLY agent_name ALTER COLUMN id SET DEFAULT nextval('agent_name_id_seq'::regclass);



ALTER TABLE ONLY coder ALTER COLUMN id SET DEFAULT nextval('coder_id_seq'::regclass);



ALTER TABLE ONLY dispatch ALTER COLUMN id SET DEFAULT nextval('dispatch_id_seq'::regclass);



ALTER TABLE ONLY entity ALTER COLUMN id SET DEFAULT nextval('entity_id_seq'::regclass);



ALTER TABLE ONLY event ALTER COLUMN id SET DEFAULT nextval('event_id_seq'::regclass);



ALTER TABLE ONLY feed ALTER COLUMN id SET DEFAULT nextval('feed_id_seq'::regclass);



ALTER TABLE ONLY feed_item ALTER COLUMN id SET DEFAULT nextval('feed_item_id_seq'::regclass);



ALTER TABLE ONLY issue ALTER COLUMN id SET DEFAULT nextval('issue_id_seq'::regclass);



ALTER TABLE ONLY judgement ALTER COLUMN id SET DEFAULT nextval('judgement_id_seq'::regclass);



ALTER TABLE ONLY link ALTER COLUMN id SET DEFAULT nextval('link_id_seq'::regclass);



ALTER TABLE ONLY office ALTER COLUMN id SET DEFAULT nextval('office_id_seq'::regclass);



ALTER TABLE ONLY saved_search ALTER COLUMN id SET DEFAULT nextval('saved_search_id_seq'::regclass);



ALTER TABLE ONLY source ALTER COLUMN id SET DEFAULT nextval('source_id_seq'::regclass);



ALTER TABLE ONLY statement ALTER COLUMN id SET DEFAULT nextval('statement_id_seq'::regclass);



ALTER TABLE ONLY theme ALTER COLUMN id SET DEFAULT nextval('theme_id_seq'::regclass);



INSERT INTO agent VALUES (1, 'person:aidar temirov', 'Aidar Temirov', 'person', NULL, NULL);
INSERT INTO agent VALUES (2, 'person:mara lindkvist', 'Mara Lindqvist', 'person', NULL, NULL);
INSERT INTO agent VALUES (4, 'person:vera stanova', 'Vera Stanova', 'person', NULL, NULL);
INSERT INTO agent VALUES (5, 'judged:vera stanova junior:sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'Vera Stanova junior', 'person', NULL, NULL);
INSERT INTO agent VALUES (3, 'person:jonas okelo', 'Jonas Okello', 'person', NULL, 1);



INSERT INTO agent_name VALUES (1, 1, 'Aidar Temirov', ' aidar temirov ');
INSERT INTO agent_name VALUES (2, 1, 'Temirov', ' temirov ');
INSERT INTO agent_name VALUES (3, 2, 'Mara Lindqvist', ' mara lindkvist ');
INSERT INTO agent_name VALUES (4, 2, 'Lindqvist', ' lindkvist ');
INSERT INTO agent_name VALUES (5, 3, 'Jonas Okello', ' jonas okelo ');
INSERT INTO agent_name VALUES (6, 3, 'Okello', ' okelo ');
INSERT INTO agent_name VALUES (7, 4, 'Vera Stanova', ' vera stanova ');
INSERT INTO agent_name VALUES (8, 4, 'Stanova', ' stanova ');
INSERT INTO agent_name VALUES (9, 5, 'Vera Stanova junior', ' vera stanova junior ');



INSERT INTO agent_word VALUES ('aidar', 1);
INSERT INTO agent_word VALUES ('jonas', 3);
INSERT INTO agent_word VALUES ('lindkvist', 2);
INSERT INTO agent_word VALUES ('mara', 2);
INSERT INTO agent_word VALUES ('okelo', 3);
INSERT INTO agent_word VALUES ('stanova', 4);
INSERT INTO agent_word VALUES ('temirov', 1);
INSERT INTO agent_word VALUES ('vera', 4);
INSERT INTO agent_word VALUES ('junior', 5);
INSERT INTO agent_word VALUES ('stanova', 5);
INSERT INTO agent_word VALUES ('vera', 5);



INSERT INTO coder VALUES (1, 'readymade@1', '2026-11-28T10:02:00Z');



INSERT INTO dispatch VALUES (3, 'sha256:8ba59a1fe18e00b1047abd2dc0b38c7cf2fbe38f6b7b5da810dede093cb48551', 1, 'UPDATE 1 Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T11:00', '2023-05-02T11:00', true, '2023-05-02', '2023-05-02', 'Astana', 'KZ', 'update', 1, '2 May 2023 11:00

UPDATE 1 Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1. Shares rose.', 90, 412, '\x789c9d55d18ee23614fd152b7d69a50c8dcd0081a722b56aa5ed4e518755a53268e5c4378945b053db8145a379e95ff4a9bfb89fb0d74e80819976aabe80e35c9f73efb9e73a8f9114d12cb21567a3f12ccdf868ca6901348524c968723be19960224fb2619a4ff28215190cd3629c4db291e0294d040848a6c33cbb4d47231ac591d5adc90121f7d2c0b774e03e39dc75807fb38891f7fc4058c28684d259923ca807f561f1fd7cf903a1e447c3a522f0a9d1c659e23411bacd6a20d981f0d6b55be5a3e7f7cbf9dd7cd0e190afef30b6f24cdf901bb2a8b922aadd6660104e2b525e204a4b0c7081684a90bdac6b526a4fd370534bbe05e50846ef013684c66461c04ae137df73c3c9cf52893f76d23a62b914039fca43f41b100520887546ab12592f093ffffdd79f814c3ad86246b6d27b4bf6d5013748ce95d28eecb974f143f41a09e18e6c019c54259904c6ab205771b541fad2e8b62143a20bb2d375ab1c80b1a4d00623401a5241dd60c1aeba164411813846e68ed001b9af38d64c8cb630c096a19865cb4bdf4a50f88c4b951ff0e9a4396e36d821692bf01ef26dbd494637095b86e6e2eb0af5aea5428cc7c83a6ed003348d110fe3c7c9c916ffdd02d1531c09eee008dad43c0f0b850d44a439b2288eccb9461d8c4ff7ddefc74317397aab76198d599f513a79866ea3d96a8d3160a45f3f461be963a2b6095071d4190d0b8a5f94c61802655a20fd6a9ac4b7942152d11a255d8bb205605ed71fbb9082d716fcc91dd4bac1d7aaad6bffeca40bdcabc76e48c1cf579f46832dd6be2d7de197d6f0edaaadc6a3d1790f490d94b802f3d1e37534ba2864deb32061edc14ede8ffcfb4ec37395e3495f269d8cb1858773ca7905f9067ae827e4f34325b5f2e82b7f8e4ee93a5eb1098d593a5aaf9fb5a9031060732333386587c3e2e57a8a8f12b0b304adf2b58b9306dd89beeeb78abd4a6e789bc4c351f2ef2945e7e98acea9ad833238e108f7ac59365c860df08d37c945eff017a727f7ea36bae6463aef536ed16b2ed473bc43cfa2f9bcda6e67ca7067dc658ac9609370175d46c741512e0476cfc249103ff8529dca79650efa21ea02f0cad8f676b0b95f63f4961b9cc83055c23fe377213ca8c2bbc49f4d065364d246d8a3262fde66bec870016fb980efe851c2e095637f2dfb47d55ed30cf1e59562cfcdd529c6d271cca6c99562743a8dd924b992ac33d8ff95ec45d9e91b65e301d85dfa6647cf3a2f7f9adfbd0b6c7a17f4b8ffb058fcf2eb12b7b621a2e3f7f66badb750ee5a5efbcfad9165e94fa0b3198d872c0d75e64e9f544531652383185dd16f967971a55e8b7459f7a42fb29b8cdcf0c20d0e7c5b7f152a9a850f57d46bd30980c278359c3c2919b8fb75e14746959db9be0038a1c89a', 'sha256:9e42ac149cce8676a9ff62d99aa864f9c8ccf1a8081adcc38976b9721200c307', '2026-11-28T10:02:00Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (1, 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 1, 'Plan 0 on defence capacity is ready', 'Northwire', 'en', '2023-05-01T09:00', '2023-05-01T09:00', true, '2023-05-01', '2023-05-01', 'Astana', 'KZ', NULL, NULL, '1 May 2023 09:00

Plan 0 on defence capacity is ready

ASTANA. May 1 (Northwire) - Plan number 0 on defence capacity is ready and will go to parliament in week 0, President Aidar Temirov said.

"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait," Aidar Temirov said at meeting 0.

Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 83, 398, '\x789c9d55cb8ee33610fc1542b92480c6ab87654b3ec5b7008b4c06d90902acc758d0544b222c910249d9310673d9bfc829bf984f48937af83193cc22179b6a35bbbaaaabed678fe7decad3158d92c52a5ea64114c02e4e3256d038cec2a8d885c0e649942c599464f320836219c74948d93ca7006910d36257e4d9320b939de77b5a768a01963c72051f8299f9c360d4007eadbc90fc4c4f240aa29804d92a089ec49378a8a920019182e450806040186d29e3e644b8260a687eb269eb4f8febfbf5cc1508c9f7f75299ca42fc40ee882b21ba6607ea9d4a848a9c1c795d93521223494b55cd6903c2102ec811604f029f3c28d03cb7c135cfa9228fd070250f44539ecf6c334fdeef4004404eb451529488fb0af2efbffefceae0b88106dbd2953c6a72acb01983594248438e941bffc97b038650431a00c345490287799d632a2af6885f2ad9b59674410eb2ee8401509a1452610670452aa85b246caa3734419d38f6cf9941081c12aa5876b4b4c30381cf7814ec844f93d8186cbb5dcd7505d635769077417217848f6e9cf8ba42956b2eb0c6b3a70d5538f530f5b11ee627f164846f18baf7e27b393530566b6bcadc41e0bcb0c41acb0b8a904c226d65fbfcf879bc74d59c7565df4a920cada4c14575edad365bcc01c5ed597475ed7b3b892dac3669ecc7598a6f8b4e096e3ad4c025d3bafed2a714b4d660cb1ea0962d8cf7d13ddcb87a9be77ec7c036b2e716de6b714ad26a3c92b91cae95bed6126f7a6304111594382d505f6cb11e431605670304a2d5b6d2e45dcfbeef4599f8878b7810205c46388cd3b95f5601dbc350fa05f1ec5270296cf58dbd17a68badbf8916991fa5d1767ba17b5f2007cd14dfc1d41d5add6af5e28ffca333ff4e58e2f924407f6360fd1ed99be6e278e1c7f3c57fb7e49db7c33bb7b675cae07e62b98b4969679916e81ed4cde0f013f78059755b5953858ec528d5681ee3f88cbf7f67d16c5f5d1f49977e98857da7d80c0e09a368b170e18234cf717a1a2641ece27231d179c3d8c356f409b8f2cd6007cdec19b31baa5aa9dc9ae4f6390ce6ee4114d625f66e30cb1049aa5c8f9abc7abbb324dd563634871fc35142e79571be3afa57d5be59b34b7bf59a45284f942e6f340bb3b91f2dd21bd17a8bfd5fd15e114fdf218e17e070ed9c437856faf1a7f5fd4787260f4e914fbf3d3cfcf2eb23861a97d1e35b0376da0ac24c476bfb67a97859da1be8ed70e9c7d1dcf164464ebaa29cbce54e8c9ef4bb34af7e256f45bae6bd1c48f6bbc1142dccec449bfa3bc768e5fe7abc419b5e0014c6aa61f8a4a4c31ece855d1a51f6f6fa077994b278', 'sha256:92a4bb879f3cb2c1c280a4648b0780f1b311f5f7248c0c373e1fc5f05a826be7', '2026-11-28T10:02:00Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (4, 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 1, 'Plan 2 on river transport is ready', 'Northwire', 'en', '2023-05-03T09:00', '2023-05-03T09:00', true, '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 09:00

Plan 2 on river transport is ready

ASTANA. May 3 (Northwire) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 82, 392, '\x789c9d55cb6eeb3610fd1542ddb480e28a941f9257cdaee8457383de1405ea1817b438b208d3a44052768d209bfe4557fdc57e428794fc4c7b53746353c3799d3367a497448a649eb886b3c9744e454da19c425e88924e381bd352cc72e053b6ca67195d95939c4e27f5ac62ac2ceb95980a0e8c0ab464c524ab8b244d9ce96c0598722f2d7ccb46fe378f560ff8374f72f2233f1096b19c64e53ccb9ef5b37e545c13468c2656eec0126fb976adb19e48472c7071085ef79f9eee1fee47313e275f3fe07d132a7c43ee48cca0bbed0aa3bf9888702dc85e2a45d68678435a6e95e45bd0e8a2c91e6043584a1e2d382982f107a3b9231f37a094218e4b310aad3c27bf00d10082386f8d5e63a9db827ffdf9c7efb198f4b0c59e5c63f68eec9b031a48c5b5369eecb9f4e973f2b608e19e6c01bcd46b42c7b1e4958f6fb8de60f5b5355d4ba6c4d4646754a73d8075a436d84803d29206548b687df3960f4d84c4e665e5091be17890c075c7d7616ca0f1198fba3ae0d3896734b6dd4a49d740d04b18e15d36b9cbf2a73848bc6e90612535e678499ce716e74d8b14f3a1ff849d24f0feb893d73411dcc33159ab78150f1a478519ee31bbe658b13208da86363ffc7a0cbaea2dc8b1ef64321e3a999517d95d325f2cd107ac0c67dd2995262b832dcc17054bf392e16ddd592d7d87144467aed4e7dea5e6ca4148bb03655a38c6a370a48ff9162ffd7201c5463632944f5a9c9109140f602e271b8857ce60603218b09e85358e0aece790aaaf60ea5a564301aca5429e93689370df5372424fa774804f67194ee270eeb66aa0dac090fa15eb856d904687ec8b10478b7c992ed87492b2d96cb9bc60bd4f20c05556aee0d41daa3c30f59a1ed1b333fa4e07d8e204bf8f1840bf07f6a6b93ca7693ea65f6e29396f46726e6d1999c1d5c474177372614eae05be017b3336fcc525a802bbad51dc4a1f64c71d4ac7473cc7d7de99b4d057d75b8a315a8abe536c0687845614189d94c1c885c0e9393811129656ea139c7f90f5b013bd03aefb769083abc219bdb7dce252c52511e19966e3f8a0eba092109b8d4aac64ac70474ededcae02c8b8935b2ee03b7aa4306ae5385fc7fe95b5ffccd9a5bc7aced8ac4859c16e38a3254dd9747c435a2fb1ff4bda1be0c53bc0310076d7cad9d133d34fdfdf3f7c88d5cc2e32f2e9e7c7c78f3f3da1691b3dfafa41809d0b8454bee32a7c23ad5caf43046a9be2db87f6e2a8bc39f18a74ca5646327ad0efc2bc7a47de92748d7b3680ec77a3b2bcf6a303dfaaaf22a279fcec2403373d01484c60c3cb1393b1f670aec3d2e8752fafbf012673b03d', 'sha256:9344184f0df397a0dad5cae0a85cc86493229ae2012a3f4368d877a2b049f0e8', '2026-11-28T10:02:00Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (6, 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 1, 'Plan 3 on school reform is ready', 'Northwire', 'en', '2023-05-04T09:00', '2023-05-04T09:00', true, '2023-05-04', '2023-05-04', 'Astana', 'KZ', NULL, NULL, '4 May 2023 09:00

Plan 3 on school reform is ready

ASTANA. May 4 (Northwire) - Plan number 3 on school reform is ready and will go to parliament in week 3, President Vera Stanova said.

"We need stronger school reform 🙂 and item 3 shows why it cannot wait," Vera Stanova said at meeting 21.

Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 80, 384, '\x789c9d55cb8ee33610fc1542b92480c6d1c3b26c9fe25b80452683cc2401e2311614d5b20853a44052768cc15cf62f72ca2fee276c9392e5c7243b412e36d56277755557db2f012f8365606a9a64b325cbb2229e67314b92e9b44cf36c46a3453c9b27719a320a2c4aab3c4da32c4d178b226205cd5952258ba29acf1650e455100646759a01963c700ddfa713fba7c5a805fc5a0653f2133d92244a52122d9651f42c9fe583a092a444496258ad94201a2aa51bc20d9e68797477568f4fabfbd5c4674fc9b7f74adbdad5ff8edc119f2fbba600fdb53284ca921cb81064ab8855a4a55a70da80b4844b7200d89134240f1a0c2f5df037d0943c5a2ad59e12437939718d3c07bf0391002531562bb945cc6bb8cf7ffff5c943710b0df6636a7530e4501f31401895525972a0dc86cfc15b08422d69002c975b92c41ef0ea8eada9dc21f656abae250ba22ab257a29316401b82f87803b826358816b9dafa560b494a8e8d7366493ac1b1a074db8e6eddb840e2331e253be2d3a83006dbae10dcd4e07ce24677176577d1f4c90f105fd7a8aee0126bbc04c6528d738ee721d6c3fb59348efebd3107af6150520ba752ada0cc1f240e09f357585b52c4630a096bd7e4873f4e49579d3913f67d64c9d0479e5f5437c172bdc13ba0b93bcb4e88302814b6b05ccfa3309d4ff16dd569c96d8702f8cb54888ffd958a0a03aeec1e846ae1948f96e1d6d75bbff42b053136b2e30e3e68713eca093c90b99caa935d188589c12982801ab63829d01f5dad1e42551567030282095768f46be0def79a8cf4e32c1ff8c7b3190ee2786e97d5c07630947e453cb7085c49577dedf2e27cb109d749b608933cde6c2e64ef0b946098e6058cdda1c59d54afe1897e72a6df49c7bb1cf9f71903ebf7c8de3497265998a6d9d75b0ace6b119c5bdb7865702fb1dcc5a08c1b946981ee40dfcc0d3f71079853b755826a6e9defa841ef58cfe7f46b7716cdf5d5f51134538c66f29d623338248cba60e6dba76589d333300ae23696cb91ce3ff87a588afe02ee7a33d801570abcb11aaa5ba5fd9694ee39f669085f3997b8dc68b24024a54b73d2e4cddbc291f44bd9d0127e884f127aaf9ce66b927f55ed3f6b7669af5eb3244f3032bbd12c9ee76192cd6f44eb2df67f457b437cfe0e714c80fdb573f6f159e9a71f57f71f3c9ada7b451e7f7d78f8f997270c35fe468fef0cd8192708b31d15eeaf51f3edd665a0b7a35998c6a9e7c9ac1a75453979cbbd183de977695efd48de8a74cd3b1f48f6bbc134adece4481bf18d67b4f4ff39c1a04d2f000ae3d4b07c54d2630fe7ca2d8ddcf6f6fa020ad9aba4', 'sha256:dcd9d38eeec085ba44548aeb99a23a41a10934e9ea66b9df8f206e1dd260c871', '2026-11-28T10:02:00Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (2, 'sha256:b4cec2b3604e0db7ec31d3147102087aaa04db5451a44ed4491999ebb3854ec8', 1, 'Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T09:00', '2023-05-02T09:00', false, '2023-05-02', '2023-05-02', 'Astana', 'KZ', NULL, NULL, '2 May 2023 09:00

Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 81, 390, '\x789c9d55c16ee33610fd1542bdb480e28a926cc93ed5a716d86e1a745314a8632c28712c11914895a4ec35825cfa173df517f7137648c972ec4d1ba09784a266de9b79f3467e0a040f5681a9593c5fac8ab484322e92459442c48b0cca84f284a6198de228cf186351ca8b793aa72c4d81a7e9922e974b288a249fa750e6411818d5eb1210f220347c4f67f693c55b0bf86f15c4e43d3b92388a13122d5751f4201fe48f9a0949e053a7b435c42ac2555f34408a2361bded5be982d61feed7b7ebd9904ebebdc5d8da117c476ec85dc324917d5b8026942849aa0b44618806c6114d7272104d432ae5683aa61bc15a909660f401e091d090dc693082bbcbf74c33f2b390fccfbd30961826f8cc95f210fc0e44027062ac56b242d64bc2cffffcfd972713165aacc8d4ea60c8a13ee205299994ca920313367c085e2321cc9216c00a5991cc335e05d99ac947a4afb4ea3b9210b5237bd5f4d2026843764a6304084d6a683a6cd8d6d78248c211478bd2123ac3e1a07e55cf2a373490f88c47591ef16992192f3b1c8a303538b7b801de44f39b28bef763c4d7354adc0889184f81b14ce3b4691e221ec6cfe9648037871d3c870167164e585dc34a7f90382a045823b86448582aec58bb2adffd714aba28cd797128649e8c8564f90b7413ac365b8c012ddc59f64d130685e208b9c969982c237cbbebb514b647057c306b9a8f43c88e35061cec1e1ad5c1291f8d23acc7db3c0d9b05140b79148e3ee87040ca293c36733958a77c6314a606e73b24d550e109f4478737d0a8dd4e94230b12360e6c726ee0de0fba4c12d0f969187491e1348ee792cb1aca4718a19f91cfad8450d2a16f5c1ecde36db889177118678bedf685f4030007536a51c0541d5addc9f51c9e2488cf12f4d2f5ce270d868cb1efb79abd2a2e49704c29fdef9282f36e04e7d2b65e19dc4f847b312ce386653a608fa0af66877f71114aa76ea71aa68575de6306fd637d3fa70fdf593457573fdce409de6443a5580c0e096fd16574ee15659ce3f40c4c82b8b515726ae7156f8f8b3104e0c2b7a31d4ce9ce18dd328d5be63785bb671aa5fe41ee9c4b5c6e345b2293d2dc9c34f9ea6de19af49fcf9671f8819e24f45e39cdd7c4ffaada6b9a21beb852eca5b906c5e22c0be39c5e29469751182fe8956483c1feaf645fb59dbfd13626c0fed2377b7ad6f9fea7f5ed3bcfa6f65e8f0fbfddddfdf2eb3d5eb53e62e077f6eb8db350697bd6b8df482daaca65a0b3691c2674e9fb2cad9a5445314527bc1843d36fb679f199bc16e9b2ef6c6c72d88c52b39d9d1d59db7ce33b5af99f9d60d466100085716a583129e9b9c7f3cead8cac06737d01732cb17a', 'sha256:ccda0cfc17550750404583d6b575ac84f5ccbc29c02eaf9cb395af2ffce56077', '2026-11-28T10:02:00Z', NULL, 3, DEFAULT);
INSERT INTO dispatch VALUES (5, 'sha256:f6edd8b7d26efa738c43b27add91b3c2bf86f7083a57e23be1e28b93b9926414', 1, 'Barges return', 'Lakeside', 'en', '2023-05-03T12:00', '2023-05-03T12:00', false, '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 12:00

Barges return

ASTANA. May 3 (Lakeside) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 60, 370, '\x789c9d55dd8ee334147e15cbdc80942989d3a64daf18ae100bbba3dd414874aa95939c24565d3bb29d966a3437bc0557bc228fc0b193fe0e30889bd639397fdf77bee33c5351d125b52d67b36c596750558b625eb10c6a3e4f17e5342dd89c57559e1469c98a7a91d5f37891f2d91c585a40026c51e46991e72c9b26531a51ab7b5302a6dc0b035fb389fbd5a1d501fe2d694a7ee407c2629692842de3f8493da96fb969c01203ae37ca1bee3f3ddebfbf9f04d7947cf903df8015157c45eec883e48aa87e5b80218c68458cd8e1d119ae6ca78d23c227e2d581705591bd9092349a384d3a6ea4e05b50e8a2c81e604358441e4cc88cc6efb5e2967cd880949a582eaa89efe489fe0c440154c43aa35583a56e0bfef9c7efbf8562c2c1167bb2adde5bb26f0f682025574a3bb2e7c2454ff47511c21dd90238a11a924c43c92b1fd772b5c1ea8dd17d4732a26bb2d3b2570ec058526b6ca40561480bb243b4ae7dcd872295c0e645e9089be02090c0a6e78d1f10287cc6a32a0ff874a4196d5d5f48615bf0c2f0b3ba8b677771fa182686af5b24580a85299ea975dce060934584e9d03f4d4eb3be9a2b7d8968c51d1ce33ac9cb7050381474bec7448a63f252233ce31b7af7cb31e8aa0d2fb1a1689a8e4567f38bec962e576bf40123fc59f55246b4d015a65c657194ce637c5b634b02fb82c1994bf97970a9b9b4e0d3ee40ea0e8ef12811e142bed5f3b0309060231be1cbd30ea7a13d992398cb197a8aa5d518484703d633d0e050c07cf6a9860abaae453916c05ad2e739c993faf7032527f4499a8ff09329b2ef0ee76ecb16ca0d8ca95fb09ed7bdd0ca675ff9b8244bd6d18a4dd388cd66ebf505eb43820a6c694401a7ee50cf9ea997e8889e9dd1f7cac3ae4ef0878811f45b606f9a4be33c4a93fcdf5ba2e71da0e7d6d681195c424c773127ebe7643b40759b9bb1e12f5e51a567b7d3921be1bcecb845e9b880e778959d49f37df583256368c9864eb1191c125a5160493af746bc32717a164e84f8f514ea04e76f643deec4e0808bbd1de5604b7f46ef2d37b8d461492aff9cc4d3f0a06aaf121f1b4f50147b6d2a7be4e4d5dbc2830c77e49657f04d72a43068e5385fcbfe91b5ffccd9a5bc06cef00b13b12cbee12cc9f2884dd90d6983c4fe2f69af802fde008e01b0bb56ce2e3933fdf8ddfdfb77a19ade05463efdf4f0f0e1e3239ab6c163a8ef05d85b4f48e97a2efd77cf88a6f111883e8f23960fe2289d3ef18a748a4e043206d06fc2bcba236f49bac63d1f410ebb511a5ebbc9816fe51701d1327c60e8c8cd400012e3d970e2c464a83d9e6bbf34aa19e4f517450da103', 'sha256:067c1a52c3dfe2965330f6a99addc089565585194d09130b61aa5c7fd156cf0f', '2026-11-28T10:02:00Z', 4, NULL, DEFAULT);



INSERT INTO entity VALUES (3, 2, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity VALUES (4, 2, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (5, 3, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity VALUES (6, 3, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (9, 5, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity VALUES (10, 5, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (1, 1, 1, 'e1', 'person', 'Aidar Temirov', NULL, 'KZ', NULL, 1);
INSERT INTO entity VALUES (2, 1, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (12, 6, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (11, 6, 1, 'e1', 'person', 'Vera Stanova', NULL, 'KZ', NULL, 5);
INSERT INTO entity VALUES (7, 4, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity VALUES (8, 4, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);



INSERT INTO event VALUES (3, 3, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 5, 6, 2, NULL, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 321, 328, '{"trigger":[[321,328]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, false, '2023-05-02T11:00', true, DEFAULT);
INSERT INTO event VALUES (2, 2, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 3, 4, 2, NULL, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, false, '2023-05-02T09:00', false, DEFAULT);
INSERT INTO event VALUES (5, 5, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 9, 10, 3, NULL, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 290, 297, '{"trigger":[[290,297]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, false, '2023-05-03T12:00', false, DEFAULT);
INSERT INTO event VALUES (1, 1, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 1, 2, 1, NULL, 'thanked', 'Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 317, 324, '{"trigger":[[317,324]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, false, '2023-05-01T09:00', true, DEFAULT);
INSERT INTO event VALUES (6, 6, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 11, 12, 5, NULL, 'thanked', 'Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 306, 313, '{"trigger":[[306,313]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, true, '2023-05-04T09:00', true, DEFAULT);
INSERT INTO event VALUES (4, 4, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 7, NULL, 3, 2, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', false, true, '2023-05-03T09:00', true, DEFAULT);



INSERT INTO feed VALUES (1, 'https://news.example/feed.xml', NULL, NULL, NULL, NULL, '2023-05-01T00:00:00Z', NULL, '2023-05-01T00:00:00Z', NULL, 0, NULL, NULL);






INSERT INTO issue VALUES (1, 'wire/broken.txt', 'no text in it', '2026-11-28T10:02:01Z', NULL);



INSERT INTO judgement VALUES (1, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'reject', 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 'statement', '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement VALUES (2, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'speaker', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'statement', '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', 'Plan number 2 on river transport is ready and will go to parliament in week 2', '"Vera Stanova"', NULL);
INSERT INTO judgement VALUES (3, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'merge', NULL, NULL, NULL, NULL, '["person:aidar temirov", "person:jonas okelo"]', NULL);
INSERT INTO judgement VALUES (4, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'split', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'entity', NULL, NULL, '{"entity": "Vera Stanova", "as": "Vera Stanova junior"}', NULL);
INSERT INTO judgement VALUES (5, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'reject', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'statement', '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement VALUES (6, '2026-11-28T10:02:01Z', 'Ines Calder', 'read it again', 'undo', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', NULL, NULL, NULL, NULL, 5);
INSERT INTO judgement VALUES (7, '2026-11-28T10:02:02Z', 'Ines Calder', 'read it again', 'recipient', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'event', '{"trigger":[[312,319]]}', 'thanked', '{"event": "THANK", "as": "Mara Lindqvist"}', NULL);



INSERT INTO link VALUES (1, 2, 3, 'version', 1, 0.963, 'update: same agency, within 3 days');
INSERT INTO link VALUES (2, 4, 5, 'copy', 1, 1, '100% of the shorter text stands in the longer');



INSERT INTO migration VALUES (6, 'made', '2026-11-28T10:02:00Z');



INSERT INTO office VALUES (1, 1, 1, 1, 'President', 'KZ', NULL, NULL, 163, 172);
INSERT INTO office VALUES (2, 2, 1, 3, 'President', 'KZ', NULL, NULL, 158, 167);
INSERT INTO office VALUES (3, 3, 1, 5, 'President', 'KZ', NULL, NULL, 167, 176);
INSERT INTO office VALUES (4, 4, 1, 7, 'President', 'KZ', NULL, NULL, 161, 170);
INSERT INTO office VALUES (5, 5, 1, 9, 'President', 'KZ', NULL, NULL, 139, 148);
INSERT INTO office VALUES (6, 6, 1, 11, 'President', 'KZ', NULL, NULL, 157, 166);



INSERT INTO saved_search VALUES (1, 'ines', 'plans', 'statement', '{"words": "plan"}', '2026-11-28T10:02:02Z', 6, NULL, NULL, 6, NULL);



INSERT INTO shingle VALUES (12330244547465712, 4);
INSERT INTO shingle VALUES (12330244547465712, 5);
INSERT INTO shingle VALUES (26335364385441494, 4);
INSERT INTO shingle VALUES (26335364385441494, 5);
INSERT INTO shingle VALUES (48510228483944021, 6);
INSERT INTO shingle VALUES (53889965414298116, 6);
INSERT INTO shingle VALUES (63623161845305627, 1);
INSERT INTO shingle VALUES (78884046048986597, 6);
INSERT INTO shingle VALUES (113638814452559504, 4);
INSERT INTO shingle VALUES (113638814452559504, 5);
INSERT INTO shingle VALUES (401877834445368039, 6);
INSERT INTO shingle VALUES (472115809747390898, 6);
INSERT INTO shingle VALUES (636180083327723155, 2);
INSERT INTO shingle VALUES (636180083327723155, 3);
INSERT INTO shingle VALUES (683884158015670098, 1);
INSERT INTO shingle VALUES (960234631754373507, 1);
INSERT INTO shingle VALUES (1046536694670077341, 1);
INSERT INTO shingle VALUES (1046536694670077341, 2);
INSERT INTO shingle VALUES (1046536694670077341, 3);
INSERT INTO shingle VALUES (1046536694670077341, 4);
INSERT INTO shingle VALUES (1046536694670077341, 5);
INSERT INTO shingle VALUES (1046536694670077341, 6);
INSERT INTO shingle VALUES (1066587680103153775, 4);
INSERT INTO shingle VALUES (1066587680103153775, 5);
INSERT INTO shingle VALUES (1222022235852961565, 1);
INSERT INTO shingle VALUES (1288424806131630567, 2);
INSERT INTO shingle VALUES (1288424806131630567, 3);
INSERT INTO shingle VALUES (1409122561721641857, 6);
INSERT INTO shingle VALUES (1425748427237535837, 1);
INSERT INTO shingle VALUES (1438536174662477125, 1);
INSERT INTO shingle VALUES (1698600161049955499, 2);
INSERT INTO shingle VALUES (1698600161049955499, 3);
INSERT INTO shingle VALUES (1889572464881313435, 2);
INSERT INTO shingle VALUES (1889572464881313435, 3);
INSERT INTO shingle VALUES (1947701199382711198, 6);
INSERT INTO shingle VALUES (2030130113658288755, 1);
INSERT INTO shingle VALUES (2044784037753976281, 4);
INSERT INTO shingle VALUES (2044784037753976281, 5);
INSERT INTO shingle VALUES (2143084507713867725, 3);
INSERT INTO shingle VALUES (2184074968065800621, 3);
INSERT INTO shingle VALUES (2196372072793437804, 1);
INSERT INTO shingle VALUES (2196372072793437804, 2);
INSERT INTO shingle VALUES (2196372072793437804, 3);
INSERT INTO shingle VALUES (2196372072793437804, 4);
INSERT INTO shingle VALUES (2196372072793437804, 5);
INSERT INTO shingle VALUES (2196372072793437804, 6);
INSERT INTO shingle VALUES (2203125910541197640, 2);
INSERT INTO shingle VALUES (2203125910541197640, 3);
INSERT INTO shingle VALUES (2232373644015907144, 2);
INSERT INTO shingle VALUES (2232373644015907144, 3);
INSERT INTO shingle VALUES (2232782931313801096, 1);
INSERT INTO shingle VALUES (2629764251377458567, 6);
INSERT INTO shingle VALUES (3065198083870046170, 1);
INSERT INTO shingle VALUES (3065198083870046170, 2);
INSERT INTO shingle VALUES (3065198083870046170, 3);
INSERT INTO shingle VALUES (3065198083870046170, 4);
INSERT INTO shingle VALUES (3065198083870046170, 5);
INSERT INTO shingle VALUES (3065198083870046170, 6);
INSERT INTO shingle VALUES (3074298437286127080, 6);
INSERT INTO shingle VALUES (3125532222064215158, 1);
INSERT INTO shingle VALUES (3125532222064215158, 2);
INSERT INTO shingle VALUES (3125532222064215158, 3);
INSERT INTO shingle VALUES (3125532222064215158, 4);
INSERT INTO shingle VALUES (3125532222064215158, 5);
INSERT INTO shingle VALUES (3770250492513767191, 2);
INSERT INTO shingle VALUES (3923756288930548078, 4);
INSERT INTO shingle VALUES (3923756288930548078, 5);
INSERT INTO shingle VALUES (4216875473070912553, 2);
INSERT INTO shingle VALUES (4264083959311043183, 4);
INSERT INTO shingle VALUES (4264083959311043183, 5);
INSERT INTO shingle VALUES (5121805964712368679, 4);
INSERT INTO shingle VALUES (5121805964712368679, 5);



INSERT INTO source VALUES (1, 1, 'wire/0.txt', '2026-11-28T10:02:00Z');
INSERT INTO source VALUES (2, 2, 'wire/1.txt', '2026-11-28T10:02:00Z');
INSERT INTO source VALUES (3, 3, 'wire/1.txt', '2026-11-28T10:02:00Z');
INSERT INTO source VALUES (4, 4, 'wire/2.txt', '2026-11-28T10:02:00Z');
INSERT INTO source VALUES (5, 5, 'wire/2.txt', '2026-11-28T10:02:00Z');
INSERT INTO source VALUES (6, 6, 'wire/3.txt', '2026-11-28T10:02:00Z');



INSERT INTO statement VALUES (5, 3, 1, 's1', 2, 5, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 90, 165, '{"source":[[167,191]],"cue":[[192,196]],"content":[[90,165]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, '2023-05-02T11:00', true, DEFAULT);
INSERT INTO statement VALUES (6, 3, 1, 's2', 2, 5, 6, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 199, 270, '{"source":[[271,285]],"cue":[[286,290]],"content":[[199,270]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, '2023-05-02T11:00', true, DEFAULT);
INSERT INTO statement VALUES (3, 2, 1, 's1', 2, 3, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 81, 156, '{"source":[[158,182]],"cue":[[183,187]],"content":[[81,156]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, '2023-05-02T09:00', false, DEFAULT);
INSERT INTO statement VALUES (4, 2, 1, 's2', 2, 3, 4, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 190, 261, '{"source":[[262,276]],"cue":[[277,281]],"content":[[190,261]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, '2023-05-02T09:00', false, DEFAULT);
INSERT INTO statement VALUES (9, 5, 1, 's1', 3, 9, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 60, 137, '{"source":[[139,161]],"cue":[[162,166]],"content":[[60,137]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, '2023-05-03T12:00', false, DEFAULT);
INSERT INTO statement VALUES (1, 1, 1, 's1', 1, 1, NULL, 'indirect', 'asserted', 'Plan number 0 on defence capacity is ready and will go to parliament in week 0', 'President Aidar Temirov … said', 83, 161, '{"source":[[163,186]],"cue":[[187,191]],"content":[[83,161]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, '2023-05-01T09:00', true, DEFAULT);
INSERT INTO statement VALUES (11, 6, 1, 's1', 5, 11, NULL, 'indirect', 'asserted', 'Plan number 3 on school reform is ready and will go to parliament in week 3', 'President Vera Stanova … said', 80, 155, '{"source":[[157,179]],"cue":[[180,184]],"content":[[80,155]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, true, '2023-05-04T09:00', true, DEFAULT);
INSERT INTO statement VALUES (8, 4, 1, 's2', 3, 7, 8, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 191, 264, '{"source":[[265,277]],"cue":[[278,282]],"content":[[191,264]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, '2023-05-03T09:00', true, DEFAULT);
INSERT INTO statement VALUES (7, 4, 1, 's1', 4, NULL, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 82, 159, '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, true, '2023-05-03T09:00', true, DEFAULT);
INSERT INTO statement VALUES (10, 5, 1, 's2', 3, 9, 10, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 169, 242, '{"source":[[243,255]],"cue":[[256,260]],"content":[[169,242]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, '2023-05-03T12:00', false, DEFAULT);
INSERT INTO statement VALUES (2, 1, 1, 's2', 1, 1, 2, 'direct', 'asserted', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', 'Aidar Temirov … said', 194, 268, '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, true, true, '2023-05-01T09:00', false, DEFAULT);
INSERT INTO statement VALUES (12, 6, 1, 's2', 5, 11, 12, 'direct', 'asserted', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', 'Vera Stanova … said', 187, 258, '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, true, '2023-05-04T09:00', true, DEFAULT);



INSERT INTO theme VALUES (1, 1, 1, 1, 'marpor', '104', 0.9);
INSERT INTO theme VALUES (2, 2, 1, 3, 'marpor', '104', 0.9);
INSERT INTO theme VALUES (3, 3, 1, 5, 'marpor', '104', 0.9);
INSERT INTO theme VALUES (4, 4, 1, 7, 'marpor', '104', 0.9);
INSERT INTO theme VALUES (5, 5, 1, 9, 'marpor', '104', 0.9);
INSERT INTO theme VALUES (6, 6, 1, 11, 'marpor', '104', 0.9);



SELECT pg_catalog.setval('agent_id_seq', 1, false);



SELECT pg_catalog.setval('agent_name_id_seq', 1, false);



SELECT pg_catalog.setval('coder_id_seq', 1, false);



SELECT pg_catalog.setval('dispatch_id_seq', 1, false);



SELECT pg_catalog.setval('entity_id_seq', 1, false);



SELECT pg_catalog.setval('event_id_seq', 1, false);



SELECT pg_catalog.setval('feed_id_seq', 1, false);



SELECT pg_catalog.setval('feed_item_id_seq', 1, false);



SELECT pg_catalog.setval('issue_id_seq', 1, false);



SELECT pg_catalog.setval('judgement_id_seq', 1, false);



SELECT pg_catalog.setval('link_id_seq', 2, true);



SELECT pg_catalog.setval('office_id_seq', 1, false);



SELECT pg_catalog.setval('saved_search_id_seq', 1, false);



SELECT pg_catalog.setval('source_id_seq', 1, false);



SELECT pg_catalog.setval('statement_id_seq', 1, false);



SELECT pg_catalog.setval('theme_id_seq', 1, false);



ALTER TABLE ONLY agent
    ADD CONSTRAINT agent_key_key UNIQUE (key);



ALTER TABLE ONLY agent_name
    ADD CONSTRAINT agent_name_once UNIQUE (agent_id, folded);



ALTER TABLE ONLY agent_name
    ADD CONSTRAINT agent_name_pkey PRIMARY KEY (id);



ALTER TABLE ONLY agent
    ADD CONSTRAINT agent_pkey PRIMARY KEY (id);



ALTER TABLE ONLY agent_word
    ADD CONSTRAINT agent_word_pkey PRIMARY KEY (word, agent_id);



ALTER TABLE ONLY coder
    ADD CONSTRAINT coder_name_key UNIQUE (name);



ALTER TABLE ONLY coder
    ADD CONSTRAINT coder_pkey PRIMARY KEY (id);



ALTER TABLE ONLY dispatch
    ADD CONSTRAINT dispatch_hash_key UNIQUE (hash);



ALTER TABLE ONLY dispatch
    ADD CONSTRAINT dispatch_pkey PRIMARY KEY (id);



ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_pkey PRIMARY KEY (id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_pkey PRIMARY KEY (id);



ALTER TABLE ONLY feed_item
    ADD CONSTRAINT feed_item_once UNIQUE (feed_id, key);



ALTER TABLE ONLY feed_item
    ADD CONSTRAINT feed_item_pkey PRIMARY KEY (id);



ALTER TABLE ONLY feed
    ADD CONSTRAINT feed_pkey PRIMARY KEY (id);



ALTER TABLE ONLY feed
    ADD CONSTRAINT feed_url_key UNIQUE (url);



ALTER TABLE ONLY issue
    ADD CONSTRAINT issue_once UNIQUE (source, reason);



ALTER TABLE ONLY issue
    ADD CONSTRAINT issue_pkey PRIMARY KEY (id);



ALTER TABLE ONLY judgement
    ADD CONSTRAINT judgement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY link
    ADD CONSTRAINT link_once UNIQUE (earlier_id, later_id);



ALTER TABLE ONLY link
    ADD CONSTRAINT link_pkey PRIMARY KEY (id);



ALTER TABLE ONLY migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);



ALTER TABLE ONLY office
    ADD CONSTRAINT office_pkey PRIMARY KEY (id);



ALTER TABLE ONLY saved_search
    ADD CONSTRAINT saved_search_once UNIQUE (owner, name);



ALTER TABLE ONLY saved_search
    ADD CONSTRAINT saved_search_pkey PRIMARY KEY (id);



ALTER TABLE ONLY shingle
    ADD CONSTRAINT shingle_pkey PRIMARY KEY (hash, dispatch_id);



ALTER TABLE ONLY source
    ADD CONSTRAINT source_once UNIQUE (dispatch_id, name);



ALTER TABLE ONLY source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY theme
    ADD CONSTRAINT theme_pkey PRIMARY KEY (id);



CREATE INDEX agent_word_agent ON agent_word USING btree (agent_id);



CREATE INDEX dispatch_agency ON dispatch USING btree (agency, issued);



CREATE INDEX dispatch_agency_day ON dispatch USING btree (agency, day_from);



CREATE INDEX dispatch_copy_of ON dispatch USING btree (copy_of);



CREATE INDEX dispatch_issued ON dispatch USING btree (issued);



CREATE INDEX dispatch_superseded_by ON dispatch USING btree (superseded_by);



CREATE INDEX dispatch_words ON dispatch USING gin (words);



CREATE INDEX entity_agent ON entity USING btree (agent_id);



CREATE INDEX entity_dispatch ON entity USING btree (dispatch_id);



CREATE INDEX event_actor ON event USING btree (actor_id);



CREATE INDEX event_agent ON event USING btree (agent_id, issued);



CREATE INDEX event_code ON event USING btree (code);



CREATE INDEX event_dispatch ON event USING btree (dispatch_id, code, plover, rejected);



CREATE INDEX event_issued ON event USING btree (issued);



CREATE INDEX event_plover ON event USING btree (plover);



CREATE INDEX event_recipient ON event USING btree (recipient_id) WHERE (recipient_id IS NOT NULL);



CREATE INDEX event_words ON event USING gin (words);



CREATE INDEX feed_item_dispatch ON feed_item USING btree (dispatch_id);



CREATE INDEX feed_item_state ON feed_item USING btree (state, due);



CREATE INDEX judgement_dispatch ON judgement USING btree (dispatch_hash);



CREATE INDEX link_later ON link USING btree (later_id);



CREATE INDEX office_dispatch ON office USING btree (dispatch_id);



CREATE INDEX office_entity ON office USING btree (entity_id, title);



CREATE INDEX shingle_dispatch ON shingle USING btree (dispatch_id);



CREATE INDEX source_name ON source USING btree (name);



CREATE INDEX statement_addressee ON statement USING btree (addressee_id) WHERE (addressee_id IS NOT NULL);



CREATE INDEX statement_agent ON statement USING btree (agent_id, issued);



CREATE INDEX statement_country ON statement USING btree (country);



CREATE INDEX statement_dispatch ON statement USING btree (dispatch_id);



CREATE INDEX statement_issued ON statement USING btree (issued);



CREATE INDEX statement_speaker ON statement USING btree (speaker_id);



CREATE INDEX statement_words ON statement USING gin (words);



CREATE INDEX theme_code ON theme USING btree (scheme, code);



CREATE INDEX theme_dispatch ON theme USING btree (dispatch_id);



CREATE INDEX theme_statement ON theme USING btree (statement_id, scheme, code);



CREATE TRIGGER judgement_append_only BEFORE DELETE OR UPDATE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_refuse();



ALTER TABLE ONLY agent_name
    ADD CONSTRAINT agent_name_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY agent
    ADD CONSTRAINT agent_same_as_fkey FOREIGN KEY (same_as) REFERENCES agent(id);



ALTER TABLE ONLY agent_word
    ADD CONSTRAINT agent_word_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY dispatch
    ADD CONSTRAINT dispatch_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY dispatch
    ADD CONSTRAINT dispatch_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES dispatch(id);



ALTER TABLE ONLY dispatch
    ADD CONSTRAINT dispatch_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES dispatch(id);



ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY entity
    ADD CONSTRAINT entity_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES entity(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_recipient_agent_id_fkey FOREIGN KEY (recipient_agent_id) REFERENCES agent(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES entity(id);



ALTER TABLE ONLY feed_item
    ADD CONSTRAINT feed_item_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY feed_item
    ADD CONSTRAINT feed_item_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES feed(id);



ALTER TABLE ONLY judgement
    ADD CONSTRAINT judgement_undoes_fkey FOREIGN KEY (undoes) REFERENCES judgement(id);



ALTER TABLE ONLY link
    ADD CONSTRAINT link_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES dispatch(id);



ALTER TABLE ONLY link
    ADD CONSTRAINT link_later_id_fkey FOREIGN KEY (later_id) REFERENCES dispatch(id);



ALTER TABLE ONLY office
    ADD CONSTRAINT office_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY office
    ADD CONSTRAINT office_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY office
    ADD CONSTRAINT office_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES entity(id);



ALTER TABLE ONLY shingle
    ADD CONSTRAINT shingle_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY source
    ADD CONSTRAINT source_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES entity(id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY statement
    ADD CONSTRAINT statement_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES entity(id);



ALTER TABLE ONLY theme
    ADD CONSTRAINT theme_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY theme
    ADD CONSTRAINT theme_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



ALTER TABLE ONLY theme
    ADD CONSTRAINT theme_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statement(id);




