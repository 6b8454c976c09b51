










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
    words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, COALESCE(passage, ''::text)), 'A'::"char")) STORED
);



CREATE VIEW done AS
 SELECT v.id AS event_id,
    v.code,
    v.plover,
    v.status,
    x.name AS actor,
    y.name AS recipient,
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
   FROM (((event v
     JOIN dispatch d ON ((d.id = v.dispatch_id)))
     LEFT JOIN entity x ON ((x.id = v.actor_id)))
     LEFT JOIN entity y ON ((y.id = v.recipient_id)))
  WHERE ((d.copy_of IS NULL) AND (d.superseded_by IS NULL));



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
    words tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, COALESCE(content, ''::text)), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(frame, ''::text)), 'D'::"char"))) STORED
);



CREATE VIEW said AS
 SELECT s.id AS statement_id,
    a.name AS speaker,
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
   FROM ((statement s
     JOIN dispatch d ON ((d.id = s.dispatch_id)))
     LEFT JOIN agent a ON ((a.id = s.agent_id)))
  WHERE ((d.copy_of IS NULL) AND (d.superseded_by IS NULL) AND (NOT s.rejected));



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



INSERT INTO coder VALUES (1, 'readymade@1', '2026-11-28T09:27:09Z');



INSERT INTO dispatch VALUES (1, 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 1, 'Plan 0 on defence capacity is ready', 'Northwire', 'en', '2023-05-01T09:00', '2023-05-01', '2023-05-01', 'Astana', 'KZ', NULL, NULL, '1 May 2023 09:00

Plan 0 on defence capacity is ready

ASTANA. May 1 (Northwire) - Plan number 0 on defence capacity is ready and will go to parliament in week 0, President Aidar Temirov said.

"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait," Aidar Temirov said at meeting 0.

Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 83, 398, '\x789c9d55cb8ee33610fc1542b92480c6ab87654b3ec5b7008b4c06d90902acc758d0544b222c910249d9310673d9bfc829bf984f48937af83193cc22179b6a35bbbaaaabed678fe7decad3158d92c52a5ea64114c02e4e3256d038cec2a8d885c0e649942c599464f320836219c74948d93ca7006910d36257e4d9320b939de77b5a768a01963c72051f8299f9c360d4007eadbc90fc4c4f240aa29804d92a089ec49378a8a920019182e450806040186d29e3e644b8260a687eb269eb4f8febfbf5cc1508c9f7f75299ca42fc40ee882b21ba6607ea9d4a848a9c1c795d93521223494b55cd6903c2102ec811604f029f3c28d03cb7c135cfa9228fd070250f44539ecf6c334fdeef4004404eb451529488fb0af2efbffefceae0b88106dbd2953c6a72acb01983594248438e941bffc97b038650431a00c345490287799d632a2af6885f2ad9b59674410eb2ee8401509a1452610670452aa85b246caa3734419d38f6cf9941081c12aa5876b4b4c30381cf7814ec844f93d8186cbb5dcd7505d635769077417217848f6e9cf8ba42956b2eb0c6b3a70d5538f530f5b11ee627f164846f18baf7e27b393530566b6bcadc41e0bcb0c41acb0b8a904c226d65fbfcf879bc74d59c7565df4a920cada4c14575edad365bcc01c5ed597475ed7b3b892dac3669ecc7598a6f8b4e096e3ad4c025d3bafed2a714b4d660cb1a6edcfdcd73bf536081f7dcc2792d4e455a4dc7e62f8769a5aeb5c49bde18410405254e07d4175bacef491605670304a2d5b6d2e455cfbeef4598f8868b78201c2e2314ffd4c2588b55c0f630947e413cbb045c0a5b7d63ef85e962eb6fa245e64769b4dd5ee8dc17c84133c577307587d6b6dabcf823ffe8ccbf1396783e09d0df1858bf47f6a6b9385ef8f17cf1df2d79e76df0cead6d9d32b88f58ee6252da59a405ba07753338fc44df33ab6e2b6baad0a118a51acd621c9ff1f7ee2c9aedabeb23e9d20fb3b0ef149bc12161142d152e5c90e6394e4fc324885d542e263a6f1879d8823e0157bc19eca0993d637643552b955b8bdc3e87c1dc3d88c2bac4de0d6619224995eb5193576f7796a4dbc286e6f063384ae8bc32ce5747ffaada376b7669af5eb308e589d2e58d666136f7a3457a235a6fb1ff2bda2be2e93bc4f1021cae9d7308cf4a3ffeb4beffe8d0e4c129f2e9b787875f7e7dc450e3327a7c6bc04e5b4198e9686dff1c152f4b7b03bd1d2efd389a3b9eccc849579493b7dc89d1937e97e6d5afe2ad48d7bc9703c97e3798a285999d68537fe718addc5f8d3768d30b80c258350c9f9474d8c3b9b04b23cade5eff00c5c1acb5', 'sha256:8200ea98dbc78932e0bab86208a5b63323e6629f702a7c89de19cbb33917ef92', '2026-11-28T09:27:09Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (6, 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 1, 'Plan 3 on school reform is ready', 'Northwire', 'en', '2023-05-04T09:00', '2023-05-04', '2023-05-04', 'Astana', 'KZ', NULL, NULL, '4 May 2023 09:00

Plan 3 on school reform is ready

ASTANA. May 4 (Northwire) - Plan number 3 on school reform is ready and will go to parliament in week 3, President Vera Stanova said.

"We need stronger school reform 🙂 and item 3 shows why it cannot wait," Vera Stanova said at meeting 21.

Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 80, 384, '\x789c9d55cb8ee33610fc1542b92480c6d1c3b22c9fe25b80452683cc2401e2311614d592084ba44052768cc15cf62f72ca2fee276c9392e5c7243b412e36d56277755557db2f1e2fbc95a76b1a258b154b923c5c26218ba2f9bc88d36441832c5c2ca3308e190516c4651ac74112c75996072ca7298bca28cbcbe522833c2d3ddfd3b2570cb0e4812bf83e9e993f0d460de0d7ca9b939fe89144411493205b05c1b378160f0d1524265210cd6a291ba2a094aa255ce38916477b67fdf8b4be5fcf5cf69c7c7b2f95a96dfdefc81d71f9a26f73505f2b43a828c881370da92431927454359cb6200ce1821c007624f6c98302cd0b1bfc0d14258f860ab9a744535ecc6c23cfdeef40044041b451525488790df7f9efbf3e39286ea0c57e742d0f9a1cea230608a34248430e941bffd97b0b41a8212d80e1a22251e800afee989a8a1d62574af61dc9882cc95e36bd30004a13c4c71bc015a9a1e990aba96fb510a4e0d8386786c4331c0b4a57f5b4b2e30281cf7814ec884f93c218ecfabce1ba06eb133bbabb20b90be64f6e80f8ba46751b2eb0c68ba70d5538e770e9633dbc9f04d3e8df1bb3f7ea7b0535702ad53594b983c02161fe1a6b0b8a784c2261659bfcf0c729e9aa336bc2a18f241afb48d38beada5b6db6780714b767d1378defe5125b586d96811f2fe7f8b6ec95e0a64701dc65da341f872b256d34d8b2861b97bf791956084204de710be775380f69051d9bbf9ca295b9d11213bd53040114543819501f6dada12559969c8d0808d6d842933f3dfb7ed060a21b26e9c8375c2c50f86307a75aac06b683b1f42be259e373296cf58dcd0bd36ceb6fa224f3a334dc6e2f641e0a14a099e2394cdda1a5ad34affe897e74a6df0bcbbb98f80f1923ebf7c8de341747891fc7c9d75bf2ce6be09d5bdb3a65700fb1dcc5a0b41d94ee80ee40ddcc0d3fd1f3ccaadbc9862a6eaccfa846af18c7e7f4eb7616cdf6d50f11344f88e6719d623338248cda60e2daa74581d3d330096237948b89ce3ff8785c82e102ee763bda0157089cb15aaa3aa9dc5614f6397469085f5a97d8dc6096219254853e69f2e66d6e49ba256c69013f8427099d574ef3d5d1bfaaf69f35bbb4d7a05994461859dc68162e533f4a9637a20d16fbbfa2bd21be7c873826c0feda39fbf0acf4d38febfb0f0e4dee9d228fbf3e3cfcfccb13865a7763c0b706ecb51584999e36f6af50f1aab219e8ed60e1c761ec783223275d514ede7127c640fa5d9a573f8ab7225df34e4792c36e30454b333bd2b6f9c6315ab9ff186fd466100085b16a183e29e9b0c7736997465483bdbe00c3c9a5e1', 'sha256:dd99d2d6bcb817026d6cff7922edffff55b4e2ffbf477260dd09c6d6b4c3a872', '2026-11-28T09:27:09Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (2, 'sha256:b4cec2b3604e0db7ec31d3147102087aaa04db5451a44ed4491999ebb3854ec8', 1, 'Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T09:00', '2023-05-02', '2023-05-02', 'Astana', 'KZ', NULL, NULL, '2 May 2023 09:00

Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 81, 390, '\x789c9d95cd6ee33610c75f85502f2da0b8a2245bb24ff5a905b69b06dd1405ea180b4a1c4b84255225a9788d2097be454f7dc57d841d52b21c7bd306e825a1a8f9fccd7fe4a740f06015989ac5f3c5aa484b28e32259442944bcc8a04c284f689ad1288ef28c3116a5bc98a773cad214789a2ee972b984a248f2790a651e848151bd2e01431e8486efe9cc7eb2786b01ffad8298bc674712477142a2e52a8a1ee483fc513321097cea94b6865845b8ea8b06487124acb77d2b9dd1fac3fdfa763d1bdcc9b7b7685bbb04df911b72d7304964df16a009254a92ea22a2304403e3184d7272104d432ae5d2744c3782b5202d41eb03c09ed090dc693082bbcbf74c33f2b390fccf47612c314cf0992be521f81d8804e0c458ad6485592f137efee7efbf7c3261a1c58a4cad0e861cea235e909249a92c393061c387e0b5248459d20258212b92f98c5746b666728fe92badfa8e2444edc8a36a7a6901b4213ba5d102842635341d366ceb6b2092708ca34569099de170905fd5b3ca0d0d243ee35196477c9a30e365874311a606a71637c09b687e13c5f77e8cf8ba46c48d9018e3293096699c36cd438c87f6733a09e0cd6107cf61c0998553acae61a53f481c1506586370c93061a9b063edaa7cf7c7c9e9a234a7c5a19079321692e52fa29b60b5d9a20d68e1ceb26f9a302814c7909b9c86c932c2b7bb5e4b617b24e08d59d37c1c4c76ac31e0c25a61bdffe669d824a098782f5cbaa0c3812847742cfe72908e746314ba06e73b4ca2a1c213e88f2ede5096daed443966c1848d0b36293570ef070e53cb747e824f1719d23f76708a55d650ee610cfd8cf9dc0a08255df48df3a379bc0d37f1220ee36cb1ddbe403d04e0604a2d0a98aa43693b3ccfe109417c46d04bd73b9f180c1e63df6f357b555c92e05852fadf2505e75d08cea56d3d19dc470cf76258c60dcb74c0f6a0af66877f51f8a5a3dba98669619dd69841bd58dfcfe9437786e6eaea879b3cc19b6ca8148bc121e12daa8ace3d51c6394ecfc004c4ada990533baf68795c84c10017bc1de5604a7746eb9669dc2abf19dc3dd328f50f72e754e27ca3d9123329cdcd89c9576f0bd7a4ff5cb68cc30ff484d06be5345f13ff2bb5d798617c7145eca5b80662719685714eaf88d16514c60b7a856c10d8ff45f655dbf91b6da3033c5eeae6919e39dfffb4be7de7b3a947cfe3c36f7777bffc7a8f57adb718f23bf9f5c649a8b43d6bdc6fa21655e53c50d9340e13baf47d96564d5411a6e884873134fd669b179fc56b48977d676393c366949aedececc8dae61bdfd1caffcc04239b0100827134ac9848fadce379e756465683b8be00ce26abb7', 'sha256:1bdfa6aa798c4a234d79afbf3a96639d6953fa099c6d29cf1fb5e70a490be5be', '2026-11-28T09:27:09Z', NULL, 3, DEFAULT);
INSERT INTO dispatch VALUES (3, 'sha256:8ba59a1fe18e00b1047abd2dc0b38c7cf2fbe38f6b7b5da810dede093cb48551', 1, 'UPDATE 1 Grain exports to double by autumn', 'Northwire', 'en', '2023-05-02T11:00', '2023-05-02', '2023-05-02', 'Astana', 'KZ', 'update', 1, '2 May 2023 11:00

UPDATE 1 Grain exports to double by autumn

ASTANA. May 2 (Northwire) - Plan number 1 on grain exports is ready and will go to parliament in week 1, President Mara Lindqvist said.

"We need stronger grain exports 🙂 and item 1 shows why it cannot wait," Mara Lindqvist said at meeting 7.

Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1. Shares rose.', 90, 412, '\x789c9d55c16ee33610fd1582bdb480e28a746ccb3ed5408b16d86e1a34591468122c28712411964995a4ec35825cfa173df517f7137648c976eca44dd18b4d51c3f766debca11ea99274415d2df864bac87231990b5602cb204d73965ece442eb92cd27c9c15b3a2e4650ee3ac9ce6b37c2245c6520912d2f9b8c82fb3c984d1843ad3d9021072ab2c7ccb46fe93c75d0ff8b7a09cbc173bc2533e268c2dd2f45edfeb0fd7df2f6f7f208cfc6885d2043eb5c67a47bc21d274790324df11d1f96ead43f4f2e67679b51cf538e4eb2b8cad03d337e4825c374213ddad73b0086734a94e109523168444342dc956350da94ca069856d945883f604a3b7002bc212726dc1291936df0b2bc8cf4acb3f36ca79e28492a390ca3dfd0d880690c4796b7485aca7849ffffeebcf48a63cac3123579bad23db7a871ba4105a1b4fb642f9e49ebe464284276b00af74456691f12cc8d742af90beb2a66bc99898926c4cd3690f601d298dc5085096d4d0b458b0afcf05d144228e5585276c446e6a8135136b1c8cb0652866d5892ab412343ee352173b7c3a688e9b2d7648b91a8287425b2fd2c945ca6f6373f1758d7a374a23c623755e58f400cb12c4c3f8697ab0c57fb7007d4aa8141ef6a06d238ab8d0d840445a228b16c85c18d4c18674dffdbe3f749263b06a9fd1940f1965b367e88e2eee1e3006ac0aeb47ba522186766d844a686f342c2879511ae708941b89f477f334b9641c91cace6ae53b942d028ba6f9d88794a271104e7ae523d7dd633f9410e669a06db1a526b46128f4d40aa13d8d3378941ef790c442852bb01f039eee9a26a1a62c5531b0206113c00e5ea7e17dafd9b1aae96c288bcda6d8b25d0b7baca286620503f413f28521524607f4bb708ecdd94372c7672ce1d9e4e1e1595b7a0009aeb02a874376381c419ea7642f013f4ad0e950bb3c68d09f18ea7eabd8b3e4c69769329ea4ff9e123d4e133da6f61095c18946b867cd72f1f26b41ac82294e7a87bf382d4550b7358db0ca075f0a87def2b19efd9d79142de4d5f53b738e3bd33e534c069b84bbe82a368d8a0a29b17b0e0e82844157fa50ce2bbe1f86a60fc02b623dd8c115618dd16b617102e314c9f08cdf81f8a0cbe09270361dcd91c958e9f69abc789b8722e385bb1612be637b09a357f6fd75fc1f557b4d33c457678a3d3757af18cfa6099fa7678ab1f93ce1b3f44cb2de60ff57b21765676f948d076073ea9b0d3bea7cfbd3f2ea5d64339ba8c7cd87ebeb5f7ebdc5ad758ce8f983fd3a172c54f84e34e1f36a55558513e86cce9231cf629d85370755514cd5aa28465ff49b659e5ca1e7229dd63d1b8aec27a3b0a2f4a39d58375fc58a16f14345076d7a015098a08657072523f7b02ec3c8e8aa37d717221cc2d7', 'sha256:cae83448d7971008fa2d863ffc9389ae723a9f89a07357cd24cef9409015d0e8', '2026-11-28T09:27:09Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (4, 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 1, 'Plan 2 on river transport is ready', 'Northwire', 'en', '2023-05-03T09:00', '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 09:00

Plan 2 on river transport is ready

ASTANA. May 3 (Northwire) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 82, 392, '\x789c9d55cb6eeb3610fd1542ddb480e28a941f9257f5aee8457383de1405ea1817b438b208d3a44052718d209bfe4557fdc57e428794fc4c7b53746353c3799d3367a497448a649eb886b3c9744e454da19c425e88924e381bd352cc72e053b6ce67195d97939c4e27f5ac62ac2cebb5980a0e8c0ab464c524ab8b244d9ce96c0598722f2d7ccb46fe378f560ff8374f72f2233f1096b19c64e53ccb9ef4937e505c13468c26563e8325de72ed5a633d918e58e0e210bc169f1e17f78b518ccfc9d7f778df840adf903b1233e86eb7c6e82f26225c0bb2974a918d21de90965b25f90e34ba68b207d8129692070b4e8a60fcc168eec8c72d286588e3528c422b4fc92f40348020ce5ba33758eab6e05f7ffef17b2c263decb027d798bd23fbe680065271ad8d277b2e7dfa94bc2d42b8273b002ff586d0712c79e5e31baeb7587d634dd7922931357936aad31ec03a521b6ca401694903aa45b4be79cb87264262f3b2f2848d703c48e0a6e39b3036d0f88c475d1df0e9c4331adb6eada46b20e8258cf02e9bdc65f9631c245e37c8b0921a73bc24ce738bf3a6458af9d07fc24e12787fdcc96b9a08eee198ac55bc8a078da3c20c0bccae3956ac0c82b6a1cd0fbf1e83ae7a0b72ec3b998c874e66e5457697cc972bf4012bc359774aa5c9da600bf365c1d2bc64785b77564bdf2105d1992bf5b977a9b97210d27ae963fcf2a55f26a058782b43b9a4c5999840e9d0fce52403d1ca190c4c0603e6b7b0c1d180fd1c52f51d99ba96d550006ba990e724d224dcf7149cd0d2291de0d25986cc1f5a38e6aa1aa8b630a47ec57a41fdd2e8907d19e26891afd2259b4e52369bad56172cf70904b8caca359cba435507665ed3237a7646dfe9005b9ce0f71103e8f7c0de3497e734cdc7f4cb2d25e74d48ceadad2233b88a98ee624e2eccc9b5c0b7606fc686bf28fa2ab0db1ac5adf44166dca1547cc4737ccd9d490b7d75bda518a3a5e83bc5667048684541d149198c5c089c9e8313216149a53ec1f907190f3bd03be07aef0639b82a9cd17bc72d2e515c0a119e69368e0fba0e2a09b1d9a8c44ac60a77e4e4cded3a808c3bb8e302bea3470aa3568ef375ec5f59fbcf9c5dcaabe78ccd8a9415ec86335ad2944dc737a4f512fbbfa4bd015ebc031c03e0f95a39cff4ccf4e3f78bfb0fb19a798e8c7cfaf9e1e1e34f8f68da458fbe7e1060e7022195efb80adf442b379b1081daa6f8b6a1bd382a6f4ebc229db295918c1ef4bb30afde89b7245de39e0d20fbdda82caffde8c077eaab88681e3f33c9c04d4f001213d8f0f2c464ac3d9cebb0347ad3cbeb6f9256aa7a', 'sha256:2a622e4ab95354e9c4072194526d255e99cdf6119dcf99e7216481464ca527cc', '2026-11-28T09:27:09Z', NULL, NULL, DEFAULT);
INSERT INTO dispatch VALUES (5, 'sha256:f6edd8b7d26efa738c43b27add91b3c2bf86f7083a57e23be1e28b93b9926414', 1, 'Barges return', 'Lakeside', 'en', '2023-05-03T12:00', '2023-05-03', '2023-05-03', 'Astana', 'KZ', NULL, NULL, '3 May 2023 12:00

Barges return

ASTANA. May 3 (Lakeside) - Plan number 2 on river transport is ready and will go to parliament in week 2, President Jonas Okello said.

"We need stronger river transport 🙂 and item 2 shows why it cannot wait," Jonas Okello said at meeting 14.

Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 60, 370, '\x789c9d55dd8ee334147e15cbdc80942989d3a64daf28578885ddd1ee20243ad5ca494e12abae1dd9ce946a3437bc0557bc228fc0b193fe0e30889bd639397fdf77bee33c5351d125b52d67b36c596750558b625eb10c6a3e4f17e5342dd89c57559e1469c98a7a91d5f37891f2d91c585a40026c51e46991e72c9b26531a51ab7b5302a6dc0b035fb389fbd5a1d501fe2d694a7ee407c2629692842de3f8513daa6fb969c01203ae37ca1b569f1e56ef5793e09a922f7fe05bb0a282afc81db9975c11d5ef0a308411ad88114f7874862bdb69e388f0897875205c55642fa4248d264e938e1b29f80e14ba28b207d81216917b1332a3f17badb8251fb620a526968b6ae23b79a43f03510015b1ce68d560a9db827ffef1fb6fa19870b0c39e6cabf796ecdb031a48c995d28eecb970d1237d5d84704776004ea88624d350f2cac7b55c6db17a6374df918ce89a3c69d92b07602ca93536d28230a405d9215ad7bee643914a60f3a274844d70104860d3f3c60f08143ee35195077c3ad28cb6ae2fa4b02d7861f859ddc5b3bb387d0813c3d72d122c85c214cfd43a6e70b0c922c274e89f26a7595fcd95be44b4e20e8e719de46538281c0a3aaf3091e298bcd408cff886defd720cba6ac34b6c289aa663d1d9fc22bba5cbf5067dc0087f56bd94112d748529d7591ca5f318dfd6d892c0be6070e6527e1e5c6a2e2df8b44eb810bf7e1e1604122cbc15be1ced907dedc91b9bbf9c99a7545a8d817434607e030d0e01cc679f6ae848d7b528c702584bfa3c273952ff7ea0e0843649f3116e3245b6dda18363aeb285720b63ea17ace7752eb4f2d9d73e2ec9924db466d33462b3d96673c1f290a0025b1a51c0a93bd4af67e6253aa26767f4bdf2b0ab13fc216204fd16d89be6d2388fd224fff796e859f3f4dcda2630834b87e92ee664fd9c6c07a866733336fcc52ba9f4ec765a72239c9719b7281517f01cafae3369beaf7eb0640c2dd9d029368343422b0a2a49e7de8857244ecfc28910bf8e429de0fc8d8cc71d181c709177a31c6ce9cfe8bde30697382c45e59f93781a1e54ed55e263e3098a62af4d658f9cbc7a5b7890e14edcf10abe498e1406ad1ce76bd93fb2f69f39bb94d7c0197e512296c5379c25591eb129bb216d90d8ff25ed15f0c51bc031009eae95f3949c997ef86ef5fe5da8a69f02239f7ebabffff0f1014dbbe031d4f702ecad27a4743d97fe3b6744d3f808449fc711cb0771944e9f78453a4527021903e837615edd89b7245de39e8f2087dd280dafdde4c077f28b8068193e2874e466200089f16c38716232d41ecfb55f1ad50cf2fa0ba42f9b40', 'sha256:bfd3e25904183a7d4d4b0c60662657b5bb259d29bd4e1ac172190899a25fa73e', '2026-11-28T09:27:09Z', 4, NULL, DEFAULT);



INSERT INTO entity VALUES (3, 2, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity VALUES (4, 2, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (5, 3, 1, 'e1', 'person', 'Mara Lindqvist', NULL, 'KZ', NULL, 2);
INSERT INTO entity VALUES (6, 3, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (9, 5, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity VALUES (10, 5, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (1, 1, 1, 'e1', 'person', 'Aidar Temirov', NULL, 'KZ', NULL, 1);
INSERT INTO entity VALUES (2, 1, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (7, 4, 1, 'e1', 'person', 'Jonas Okello', NULL, 'KZ', NULL, 3);
INSERT INTO entity VALUES (8, 4, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (12, 6, 1, 'e2', 'unnamed', NULL, 'volunteers', NULL, NULL, NULL);
INSERT INTO entity VALUES (11, 6, 1, 'e1', 'person', 'Vera Stanova', NULL, 'KZ', NULL, 5);



INSERT INTO event VALUES (1, 1, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 1, 2, 'thanked', 'Aidar Temirov thanked group 0 of volunteers for their help with defence capacity in district 0.', 317, 324, '{"trigger":[[317,324]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);
INSERT INTO event VALUES (2, 2, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 3, 4, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);
INSERT INTO event VALUES (3, 3, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 5, 6, 'thanked', 'Mara Lindqvist thanked group 3 of volunteers for their help with grain exports in district 1.', 321, 328, '{"trigger":[[321,328]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);
INSERT INTO event VALUES (4, 4, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 7, 8, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 312, 319, '{"trigger":[[312,319]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);
INSERT INTO event VALUES (5, 5, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 9, 10, 'thanked', 'Jonas Okello thanked group 6 of volunteers for their help with river transport in district 2.', 290, 297, '{"trigger":[[290,297]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);
INSERT INTO event VALUES (6, 6, 1, 'v1', 'THANK', 'SUPPORT', NULL, 'actual', 11, 12, 'thanked', 'Vera Stanova thanked group 9 of volunteers for their help with school reform in district 3.', 306, 313, '{"trigger":[[306,313]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.7, 'statecraft.yaml#THANK:thank', 'events@1', DEFAULT);



INSERT INTO feed VALUES (1, 'https://news.example/feed.xml', NULL, NULL, NULL, NULL, '2023-05-01T00:00:00Z', NULL, '2023-05-01T00:00:00Z', NULL, 0, NULL, NULL);






INSERT INTO issue VALUES (1, 'wire/broken.txt', 'no text in it', '2026-11-28T09:27:09Z', NULL);



INSERT INTO judgement VALUES (1, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'reject', 'sha256:378020eb359cfa33912fb1ec45257c259409ef73351ac4daee803afbfd97915b', 'statement', '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement VALUES (2, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'speaker', 'sha256:1df1e96e38d915a2419d73ea62b3701b953165f7c2299fbd6dae21d5f70850f8', 'statement', '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', 'Plan number 2 on river transport is ready and will go to parliament in week 2', '"Vera Stanova"', NULL);
INSERT INTO judgement VALUES (3, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'merge', NULL, NULL, NULL, NULL, '["person:aidar temirov", "person:jonas okelo"]', NULL);
INSERT INTO judgement VALUES (4, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'split', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'entity', NULL, NULL, '{"entity": "Vera Stanova", "as": "Vera Stanova junior"}', NULL);
INSERT INTO judgement VALUES (5, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'reject', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', 'statement', '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', NULL, NULL);
INSERT INTO judgement VALUES (6, '2026-11-28T09:27:09Z', 'Ines Calder', 'read it again', 'undo', 'sha256:c55b1851c2244d3756a091682133caec03f733053399b0cba7c2f29bf869eb7f', NULL, NULL, NULL, NULL, 5);



INSERT INTO link VALUES (1, 2, 3, 'version', 1, 0.963, 'update: same agency, within 3 days');
INSERT INTO link VALUES (2, 4, 5, 'copy', 1, 1, '100% of the shorter text stands in the longer');



INSERT INTO migration VALUES (3, 'made', '2026-11-28T09:27:09Z');



INSERT INTO office VALUES (1, 1, 1, 1, 'President', 'KZ', NULL, NULL, 163, 172);
INSERT INTO office VALUES (2, 2, 1, 3, 'President', 'KZ', NULL, NULL, 158, 167);
INSERT INTO office VALUES (3, 3, 1, 5, 'President', 'KZ', NULL, NULL, 167, 176);
INSERT INTO office VALUES (4, 4, 1, 7, 'President', 'KZ', NULL, NULL, 161, 170);
INSERT INTO office VALUES (5, 5, 1, 9, 'President', 'KZ', NULL, NULL, 139, 148);
INSERT INTO office VALUES (6, 6, 1, 11, 'President', 'KZ', NULL, NULL, 157, 166);



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
INSERT INTO shingle VALUES (1425748427237535837, 1);
INSERT INTO shingle VALUES (1698600161049955499, 2);
INSERT INTO shingle VALUES (1698600161049955499, 3);
INSERT INTO shingle VALUES (1889572464881313435, 2);
INSERT INTO shingle VALUES (1889572464881313435, 3);
INSERT INTO shingle VALUES (2044784037753976281, 4);
INSERT INTO shingle VALUES (2044784037753976281, 5);
INSERT INTO shingle VALUES (2143084507713867725, 3);
INSERT INTO shingle VALUES (2196372072793437804, 2);



INSERT INTO source VALUES (1, 1, 'wire/0.txt', '2026-11-28T09:27:09Z');
INSERT INTO source VALUES (2, 2, 'wire/1.txt', '2026-11-28T09:27:09Z');
INSERT INTO source VALUES (3, 3, 'wire/1.txt', '2026-11-28T09:27:09Z');
INSERT INTO source VALUES (4, 4, 'wire/2.txt', '2026-11-28T09:27:09Z');
INSERT INTO source VALUES (5, 5, 'wire/2.txt', '2026-11-28T09:27:09Z');
INSERT INTO source VALUES (6, 6, 'wire/3.txt', '2026-11-28T09:27:09Z');



INSERT INTO statement VALUES (3, 2, 1, 's1', 2, 3, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 81, 156, '{"source":[[158,182]],"cue":[[183,187]],"content":[[81,156]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (4, 2, 1, 's2', 2, 3, 4, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 190, 261, '{"source":[[262,276]],"cue":[[277,281]],"content":[[190,261]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (5, 3, 1, 's1', 2, 5, NULL, 'indirect', 'asserted', 'Plan number 1 on grain exports is ready and will go to parliament in week 1', 'President Mara Lindqvist … said', 90, 165, '{"source":[[167,191]],"cue":[[192,196]],"content":[[90,165]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (6, 3, 1, 's2', 2, 5, 6, 'direct', 'denied', '"We need stronger grain exports 🙂 and item 1 shows why it cannot wait,"', 'Mara Lindqvist … said', 199, 270, '{"source":[[271,285]],"cue":[[286,290]],"content":[[199,270]]}', NULL, '2023-05-02', '2023-05-02', '2023-05-02', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (9, 5, 1, 's1', 3, 9, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 60, 137, '{"source":[[139,161]],"cue":[[162,166]],"content":[[60,137]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (10, 5, 1, 's2', 3, 9, 10, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 169, 242, '{"source":[[243,255]],"cue":[[256,260]],"content":[[169,242]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (11, 6, 1, 's1', 5, 11, NULL, 'indirect', 'asserted', 'Plan number 3 on school reform is ready and will go to parliament in week 3', 'President Vera Stanova … said', 80, 155, '{"source":[[157,179]],"cue":[[180,184]],"content":[[80,155]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, true, DEFAULT);
INSERT INTO statement VALUES (1, 1, 1, 's1', 1, 1, NULL, 'indirect', 'asserted', 'Plan number 0 on defence capacity is ready and will go to parliament in week 0', 'President Aidar Temirov … said', 83, 161, '{"source":[[163,186]],"cue":[[187,191]],"content":[[83,161]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (8, 4, 1, 's2', 3, 7, 8, 'direct', 'asserted', '"We need stronger river transport 🙂 and item 2 shows why it cannot wait,"', 'Jonas Okello … said', 191, 264, '{"source":[[265,277]],"cue":[[278,282]],"content":[[191,264]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, false, DEFAULT);
INSERT INTO statement VALUES (7, 4, 1, 's1', 4, 7, NULL, 'indirect', 'asserted', 'Plan number 2 on river transport is ready and will go to parliament in week 2', 'President Jonas Okello … said', 82, 159, '{"source":[[161,183]],"cue":[[184,188]],"content":[[82,159]]}', NULL, '2023-05-03', '2023-05-03', '2023-05-03', NULL, NULL, 'KZ', 0.9, 'readymade@1', NULL, false, true, DEFAULT);
INSERT INTO statement VALUES (2, 1, 1, 's2', 1, 1, 2, 'direct', 'asserted', '"We need stronger defence capacity 🙂 and item 0 shows why it cannot wait,"', 'Aidar Temirov … said', 194, 268, '{"source":[[269,282]],"cue":[[283,287]],"content":[[194,268]]}', NULL, '2023-05-01', '2023-05-01', '2023-05-01', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, true, true, DEFAULT);
INSERT INTO statement VALUES (12, 6, 1, 's2', 5, 11, 12, 'direct', 'asserted', '"We need stronger school reform 🙂 and item 3 shows why it cannot wait,"', 'Vera Stanova … said', 187, 258, '{"source":[[259,271]],"cue":[[272,276]],"content":[[187,258]]}', NULL, '2023-05-04', '2023-05-04', '2023-05-04', NULL, NULL, 'KZ', 0.8, 'readymade@1', NULL, false, true, DEFAULT);



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



CREATE INDEX dispatch_agency_day ON dispatch USING btree (agency, day_from);



CREATE INDEX dispatch_copy_of ON dispatch USING btree (copy_of);



CREATE INDEX dispatch_day ON dispatch USING btree (day_from);



CREATE INDEX dispatch_superseded_by ON dispatch USING btree (superseded_by);



CREATE INDEX dispatch_words ON dispatch USING gin (words);



CREATE INDEX entity_agent ON entity USING btree (agent_id);



CREATE INDEX entity_dispatch ON entity USING btree (dispatch_id);



CREATE INDEX event_code ON event USING btree (code);



CREATE INDEX event_day ON event USING btree (day_from);



CREATE INDEX event_dispatch ON event USING btree (dispatch_id);



CREATE INDEX event_words ON event USING gin (words);



CREATE INDEX feed_item_dispatch ON feed_item USING btree (dispatch_id);



CREATE INDEX feed_item_state ON feed_item USING btree (state, due);



CREATE INDEX judgement_dispatch ON judgement USING btree (dispatch_hash);



CREATE INDEX link_later ON link USING btree (later_id);



CREATE INDEX office_dispatch ON office USING btree (dispatch_id);



CREATE INDEX office_entity ON office USING btree (entity_id);



CREATE INDEX shingle_dispatch ON shingle USING btree (dispatch_id);



CREATE INDEX source_name ON source USING btree (name);



CREATE INDEX statement_agent ON statement USING btree (agent_id, day_from);



CREATE INDEX statement_country ON statement USING btree (country);



CREATE INDEX statement_day ON statement USING btree (day_from);



CREATE INDEX statement_dispatch ON statement USING btree (dispatch_id);



CREATE INDEX statement_words ON statement USING gin (words);



CREATE INDEX theme_code ON theme USING btree (scheme, code);



CREATE INDEX theme_dispatch ON theme USING btree (dispatch_id);



CREATE INDEX theme_statement ON theme USING btree (statement_id);



CREATE TRIGGER judgement_append_only BEFORE DELETE OR UPDATE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_refuse();



ALTER TABLE ONLY agent_name
    ADD CONSTRAINT agent_name_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agent(id);



ALTER TABLE ONLY agent
    ADD CONSTRAINT agent_same_as_fkey FOREIGN KEY (same_as) REFERENCES agent(id);



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
    ADD CONSTRAINT event_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES coder(id);



ALTER TABLE ONLY event
    ADD CONSTRAINT event_dispatch_id_fkey FOREIGN KEY (dispatch_id) REFERENCES dispatch(id);



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




