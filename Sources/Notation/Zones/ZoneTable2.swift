// The rules of time zones, part 2 of 5, as scripts/zones wrote them; see there.

extension ZoneTable {
  static let part2 = """
    America/Godthab America/Nuuk|-7200,-3600,3.5.0/-3600,10.5.0/0|-9kw -rvumf4 .-c x8nqz4 .-8 .cy8 .-c .dhc .-8 .dhc \
    .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .e00 .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c \
    .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .e00 .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc \
    .-8 .dhc .-c .dhc .-8 .dhc .-c .e00 .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .g2o .-c .aw0 .-8 \
    .g2o .-c .aw0 .-8 .g2o .-c .beo .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .g2o .-c .aw0 .-8 .g2o .-c .aw0 .-8 .g2o \
    .-c .aw0 .-8 .g2o .-c .beo .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .g2o .-c .aw0 .-8 .g2o .-c .aw0 .-8 .g2o .-c \
    .beo .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .g2o .-c .aw0 .-8 .g2o .-c .aw0 .-8 .g2o .-c .beo \
    .-8 .fk0 .-c .beo .-8 .fk0 .-c .beo .-8 .g2o .-c .aw0 .-8 .g2o .-c .aw0 .-8 .rhc .-4
    America/Goose_Bay|-14400,-10800,3.2.0/7200,11.1.0/7200|-b6s -18vs7h8 -9rg hw35go -6zg .eik -9rg .ccak .-e kzjyk .-a \
    .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .glg .-a .ad8 .-e .glg .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .2jpg \
    .-e .glg .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .glg .-a .avw .-e .f1g .-a .bek .-e \
    .fk4 .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .g2s .-a .bek .-e .fk4 .-a .bek .-e .fk4 \
    .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a \
    .dh8 .-e .dhg .-a .dzw .-e .a04 .-g .2yq .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg \
    .-c .dh8 .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c \
    .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw \
    .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g 8a2lo .-c .f18 .-g .bxg .-8 .fjs .-g \
    .bew .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes \
    .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c \
    .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .9us .-c .hmk \
    .-g .9c4 .-c .hmk .-g .9c4 .-c .hmk .-g .9us .-c .hmk .-g .9c4 .-c c8tec .-g
    America/Grand_Turk|-18000,-14400,3.2.0/7200,11.1.0/7200|-d68 -15r0w5s -e7y biv7pq .-k z3brw2 .-g .dh8 .-k .dhg .-g \
    .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 \
    .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k \
    .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg \
    .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g \
    .fjw .-k .bes .-g .fjw .-k .9us .-g .hmk .-k .9c4 .-g .hmk .-k .9c4 .-g .hmk .-k .9us .-g .hmk .-k .9c4 .-g .hmk \
    .-k .9c4 .-g .hmk .-k .9c4 .-g .hmk .-k .9c4 .-g .hmk .-k .9c4 .-g .2r18 .-k
    America/Grenada|-14400|-bfo -uj7wkc .-g
    America/Guadeloupe|-14400|-be8 -ukehxs .-g
    America/Guatemala|-21600|-grg -qqqskk .-o ss0akk .-k .6qk .-o .6xus .-k .96k .-o .5mw4 .-k .cfw .-o .b084 .-k .bek \
    .-o
    America/Guayaquil|-18000|-es8 -15r0ujs -ejc le9mf4 .-k wb620o .-g .53w .-k
    America/Guyana|-14400|-arr -uhmik9 .-g 1va8c9 .-f .19enz .-c .ciqp .-g
    America/Halifax Canada/Atlantic|-14400,-10800,3.2.0/7200,11.1.0/7200|-bs0 -z94k80 .-g 777go0 .-c .djw .-g .15ho .-c \
    .eik .-g .15h8 .-c .8ak .-g .iis .-c .918 .-g .hk4 .-c .9h8 .-g .i04 .-c .8yk .-g .i04 .-c .9x8 .-g .h1g .-c .ayk \
    .-g .h1g .-c .8vw .-g .h1g .-c .ayk .-g .h1g .-c .8t8 .-g .i5g .-c .8fw .-g .iis .-c .9ek .-g .hk4 .-c .afw .-g \
    .g04 .-c .ayk .-g .g04 .-c .bh8 .-g .h1g .-c .8t8 .-g .j6s .-c .8vw .-g .i5g .-c .7rw .-g .h1g .-c .ayk .-g .g04 \
    .-c .ayk .-g .i2s .-c .8vw .-g .gis .-c .ayk .-g .g04 .-c .ayk .-g .9v0 .-c .2qfw .-g .fk4 .-c .bek .-g .fk4 .-c \
    .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .171g .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek \
    .-g .171g .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .1y04 .-c .dh8 .-g .dhg .-c .dh8 .-g \
    .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg \
    .-c .dh8 .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c \
    .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw \
    .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g \
    .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes \
    .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c \
    .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .9us .-c
    America/Havana Cuba|-18000,-14400,3.2.0/0,11.1.0/3600|-f94 -15r0u2w -f9c ijto08 .-k 1icfyo .-g .918 .-k .8r1g .-g \
    .6qk .-k .k84 .-g .798 .-k .k84 .-g .6qk .-k .225g .-g .6qk .-k .k84 .-g .6qk .-k .e39g .-g .8yk .-k .hus .-g .9bw \
    .-k .dxg .-g .bh8 .-k .g2s .-g .avw .-k .h44 .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .bx8 .-k \
    .f1g .-g .bzw .-k .eys .-g .c2k .-k .ew4 .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .e04 .-g .bek .-k .bxg \
    .-g .fjw .-k .bes .-g .fjw .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bx8 .-k .f1g .-g \
    .bx8 .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .cys .-g .eik .-k .cys .-g .e00 \
    .-k .cyo .-g .e00 .-k .cyo .-g .e00 .-k .cyo .-g .e00 .-k .cyo .-g .e00 .-k .dhc .-g .dhc .-k .dhc .-g .e00 .-k \
    .cg0 .-g .fk0 .-k .beo .-g .g2o .-k .beo .-g .fk0 .-k .beo .-g .fk0 .-k .bxc .-g .f1c .-k .bxc .-g .f1c .-k .beo \
    .-g .1y00 .-k .9uo .-g .h40 .-k .adc .-g .glc .-k .9uo .-g .h40 .-k .adc .-g .h40 .-k .adc .-g .hmo .-k .adc .-g \
    .g2o .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo .-k .9uo .-g .hmo .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo \
    .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo .-k .9uo .-g .hmo .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo .-k .9c0 .-g .hmo .-k \
    .9c0 .-g .hmo .-k .9c0 .-g .1940 .-k
    America/Hermosillo|-25200|-kjs .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .7k7w .-s .14jsc .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s
    America/Indiana/Knox America/Knox_IN US/Indiana-Starke|-21600,-18000,3.2.0/7200,11.1.0/7200|-g1i .-1spy0 .-o .pto8 \
    .-k .fjw .-o .bes .-k .fjw .-o .gr44 .-k .2qfw .-o .16is .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k \
    .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .dzw .-o .dhg .-k .dh8 \
    .-o .dhg .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .14fw .-o \
    .2mw4 .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dh8 .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 \
    .-o .dhg .-k .dh8 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .bp18 .-o \
    .9us .-k
    America/Indiana/Marengo|-18000,-14400,3.2.0/7200,11.1.0/7200|-fzn .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw .-o \
    .gr44 .-k .2qfw .-o .46w4 .-k .bek .-o .1xhg .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o \
    .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .607w .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw \
    .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .zs4 .-g .i58 .-k .mves .-g .fjw .-k .9us .-g
    America/Indiana/Petersburg|-18000,-14400,3.2.0/7200,11.1.0/7200|-g5v .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw \
    .-o .gr44 .-k .2qfw .-o .7798 .-k .aw4 .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o \
    .fk4 .-k .bek .-o .g2s .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .14yk .-o .dhg \
    .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o .dhg .-k .dzw .-o .cys .-k .m6ik .-o .9us .-k .qyk .-g
    America/Indiana/Tell_City|-21600,-18000,3.2.0/7200,11.1.0/7200|-g2f .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw \
    .-o .gr44 .-k .2qfw .-o .7798 .-k .aw4 .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o \
    .fk4 .-k .bek .-o .g2s .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .2mvw .-o .dhg .-k .dh8 .-o .dhg \
    .-g .dh4 .-k .dhg .-g .dh8 .-k .r2as .-o .9us .-k
    America/Indiana/Vevay|-18000,-14400,3.2.0/7200,11.1.0/7200|-fr4 .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw .-o \
    .gr44 .-k .2qfw .-o .6fs4 .-k .b9zw .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .p4as .-g \
    .fjw .-k .9us .-g
    America/Indiana/Vincennes|-18000,-14400,3.2.0/7200,11.1.0/7200|-g7j .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw \
    .-o .gr44 .-k .2qfw .-o .fk4 .-k .bek .-o .4xus .-k .bek .-o .fk4 .-k .bek .-o .g2k .-k .aw4 .-o .g2s .-k .bek .-o \
    .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .dzw .-o .dhg .-k .avw .-o .g2s .-k .dh8 .-o .dhg \
    .-k .dh8 .-o .dhg .-k .3rbw .-g .dh8 .-k .dhg .-g .dh8 .-k .r2as .-o .9us .-k .qyk .-g
    America/Indiana/Winamac|-18000,-14400,3.2.0/7200,11.1.0/7200|-g1d .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw .-o \
    .gr44 .-k .2qfw .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .avw .-o .g2s \
    .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k \
    .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .607w .-g .dh8 .-k .dhg .-g .dh8 .-k .r2as \
    .-o .9us .-g .hmg .-k
    America/Inuvik|-21600|0 .-crxc .-w .eix4 .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg \
    .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-o .dh4 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o \
    .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw \
    .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s \
    .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes \
    .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o \
    .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk \
    .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s \
    .9c4 .-o .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o
    America/Iqaluit America/Pangnirtung|-18000,-14400,3.2.0/7200,11.1.0/7200|0 .-kluo .-g .2dnc .-k .jz6s .-g .dh8 .-k \
    .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg \
    .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g \
    .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 \
    .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k \
    .bxg .-g .f18 .-k .bxg .-g .fjw .-o .bew .-k .qyk .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw \
    .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/Jamaica Jamaica|-18000|-e7y -u85og2 .-k wbl182 .-g .lrw .-k .8tg .-g .i58 .-k .dhg .-g .dzw .-k .cys .-g \
    .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k
    America/Juneau|-32400,-28800,3.2.0/7200,11.1.0/7200|15rv -1hc7qjz -ow5 h4yu44 .-w ln707v .-s .2qfw .-w .hps4 .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .56s .-s .lrw .-w .8tg .-s .i58 \
    .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .14g4 .-s .dh8 .-w .dhg .-s .dzw .-w \
    .cys .-s .dzw .-10 .dhk .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 \
    .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 \
    .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 \
    .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 \
    .9us .-w
    America/Kentucky/Louisville America/Louisville|-18000,-14400,3.2.0/7200,11.1.0/7200|-fvq .-1spy0 .-o .pto8 .-k .fjw \
    .-o .bes .-k .fjw .-o .14ys .-k .93w .-o .erpg .-k .bek .-o .9xg .-k .2qfw .-o ast9o .-k 1sw2c .-o .2xs4 .-k .avw \
    .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .dh8 .-o \
    .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .5998 .-g .dh8 .-k .dhg .-g .dh8 \
    .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .zs4 .-g .i58 .-k .dhg .-g .dzw .-k \
    .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys \
    .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g \
    .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw \
    .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k \
    .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/Kentucky/Monticello|-18000,-14400,3.2.0/7200,11.1.0/7200|-fpo .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw \
    .-o .gr44 .-k .2qfw .-o .gytg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 .-o \
    .dhg .-k .dh8 .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .dhg .-k .dh8 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 \
    .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o \
    .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .qyk .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw \
    .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico America/St_Barthelemy \
    America/Virgin|-14400|-c8p -10xhp3b .-g mhp1jb .-c .2kas .-g
    America/La_Paz|-14400|-cmc -jxzspo -9uc .bp8 .-g
    America/Lima|-18000|-e9o -15r0v2c -eac 9ov9co .-k fcxjlo .-g .6nw .-k .d44 .-g .dh8 .-k .dhg .-g .dh8 .-k .yeg4 .-g \
    .6nw .-k .kdg .-g .6nw .-k .22is .-g .6nw .-k .2tk4 .-g .6nw .-k
    America/Los_Angeles US/Pacific|-28800,-25200,3.2.0/7200,11.1.0/7200|-lwa .-1spxs .-w .pto8 .-s .fjw .-w .bes .-s \
    .fjw .-w .gr44 .-s .2qfw .-w 1a3c5o .-s f2iic .-w .zuo .-s .aw0 .-w .g2o .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s \
    .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .g2o .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo \
    .-w .fk0 .-s .beo .-w .g2o .-s .aw0 .-w .g2o .-s .dhc .-w .dhc .-s .dhc .-w .dhc .-s .dhc .-w .dhc .-s .e00 .-w \
    .cyo .-s .e00 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .56s .-s .lrw .-w .8tg .-s .i58 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 \
    .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w \
    .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg \
    .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s \
    .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s
    America/Maceio|-10800|-6m4 -t85ldw .-c 99kaxw .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk .-c \
    .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c .i5g \
    .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 .-c .49hg .-8 \
    .8t8 .-c .2qis .-8 .avw .-c .glg .-8 .118 .-c .qg4 .-8 .9bw .-c
    America/Managua|-21600|-fz8 -15r0tcs -fzc n7jmo4 .-o ka1i0o .-k .1cl8 .-o .32g4 .-k .7bw .-o .jms .-k .7bw .-o \
    .8nsk .-k .jrg .-o .7c4 .-k .307w .-o .67s4 .-k .cyk .-o .fkc .-k .beg .-o
    America/Manaus Brazil/West|-14400|-b44 -t85gvw .-g 99k97w .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo \
    .-c .8yk .-g .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c \
    .8vw .-g .i5g .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g .4a04 .-c .9bw .-g
    America/Martinique|-14400|-bb8 -umcvcs .-g zz5x4s .-c .cyk .-g
    America/Matamoros|-21600,-18000,3.2.0/7200,11.1.0/7200|.-q .-102nc .-o .1dsiw .-k .fjw .-o .5l6s .-k .f18 .-o .bxg \
    .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .e04 .-k .avw .-o .e04 .-k .f18 .-o .bxg .-k \
    .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 \
    .-o .adg .-k
    America/Mazatlan Mexico/BajaSur|-25200|-jpg .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .7k7w .-s \
    .14jsc .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .e04 .-o .avw .-s .e04 \
    .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o \
    .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s \
    .bxg .-o .fjw .-s .bes .-o .fjw .-s
    America/Menominee|-21600,-18000,3.2.0/7200,11.1.0/7200|-g83 -17zjvrx .-o gz53bx .-k .fjw .-o .bes .-k .fjw .-o \
    .gr44 .-k .2qfw .-o .fk4 .-k .bek .-o .epes .-k .dzw .-o .1ves .-k .3duk .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o \
    .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .bxg .-k .f18 .-o .bxg .-k \
    .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw \
    .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o \
    .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .9us .-k
    America/Merida|-21600|-glg .-102nc .-o .192w8 .-k .n18 .-o .a3c4 .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o \
    .bxg .-k .fjw .-o .bes .-k .fjw .-o .e04 .-k .avw .-o .e04 .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes \
    .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k \
    .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw \
    .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o
    America/Metlakatla|-32400,-28800,3.2.0/7200,11.1.0/7200|16au -1hc7qjz -od6 h4ytl5 .-w ln70qu .-s .2qfw .-w .hps4 \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .56s .-s .lrw .-w .8tg .-s \
    .i58 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 \
    .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .o1xg .-10 .9us .-w .hmk .-10 .9c4 .-w .hmk .-10 .9c4 .-w .nbw .-10 .3ms .-w
    America/Mexico_City Mexico/General|-21600|-id0 .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .5598 .-k \
    .ad8 .-o .13hg .-k .8d8 .-o .219g .-k .a58 .-o .4cis .-k .cfw .-o .yc5o .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k \
    .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .e04 .-k .avw .-o .e04 .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw \
    .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o \
    .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes \
    .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o
    America/Miquelon|-10800,-7200,3.2.0/7200,11.1.0/7200|-aeg -uk1k9k .-g zy4wpk .-c .57es .-8 .f18 .-c .bxg .-8 .fjw \
    .-c .bes .-8 .fjw .-c .bes .-8 .fjw .-c .bxg .-8 .f18 .-c .bxg .-8 .f18 .-c .bxg .-8 .fjw .-c .bes .-8 .fjw .-c \
    .bes .-8 .fjw .-c .bxg .-8 .f18 .-c .bxg .-8 .f18 .-c .bxg .-8 .f18 .-c .bxg .-8 .fjw .-c .bes .-8 .fjw .-c .bes \
    .-8 .fjw .-c .bxg .-8 .f18 .-c .bxg .-8 .f18 .-c .bxg .-8 .fjw .-c .bes .-8 .fjw .-c .bes .-8 .fjw .-c .9us .-8
    America/Moncton|-14400,-10800,3.2.0/7200,11.1.0/7200|-bzw -18wys04 .-k 9nu9w4 .-g .bwas .-c .eik .-g .azmo .-c .6qk \
    .-g .k84 .-c .6qk .-g .k84 .-c .6qk .-g .k84 .-c .6qk .-g .k84 .-c .6qk .-g .k84 .-c .6qk .-g .jms .-c .8t8 .-g \
    .hpg .-c .998 .-g .go4 .-c .at8 .-g .a08 .-c .2qfw .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 \
    .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c \
    .bek .-g .g2s .-c .bek .-g .fk4 .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .dhg .-c .dh8 \
    .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g \
    .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .14g4 .-c .dh8 .-g .dhg \
    .-c .dh8 .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c \
    .dh8 .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .bxg .-c .f18 \
    .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g 8a2lo .-c .fjw .-g \
    .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes \
    .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c \
    .fjw .-g 6uiyc .-c
    America/Monterrey|-21600|-iks .-102nc .-s .4344 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .1639g .-k .fjw .-o .5l6s \
    .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .e04 .-k .avw .-o .e04 .-k \
    .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 \
    .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o \
    .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg \
    .-k .fjw .-o .bes .-k .fjw .-o
    America/Montevideo|-10800|-aer -px8099 .-g 1s74p9 .-c .djw .-e .dk2 .-c .dha .-e .dk2 .-c .dha .-e .5p1e .-c .bem \
    .-e .fk2 .-c .bem .-e .fk2 .-c .bem .-e .fk2 .-c .bem .-e .g2q .-c .avy .-e .g2q .-c .avy .-e .e02 .-c .dha .-e \
    .fk2 .-c .bem .-e .96q .-c .111a .-a .6ny .-c .c65e .-a .cym .-c .4o2 .-8 .3mk .-c .3tes .-8 .cyk .-c .205g .-a \
    .dxa .-c .11s2 .-8 .3p8 .-c .1eas .-8 .67w .-c .14g4 .-6 .456 .-a .cys .-c .8aq .-8 .798 .-c .1ao4 .-8 .5p8 .-c \
    .k84 .-8 .6qk .-c .l9g .-8 .5p8 .-c .45g .-8 .nuk .-c .5tk4 .-8 .5mk .-c .l9g .-8 .67w .-c .hms .-8 .8t8 .-c .hms \
    .-8 .9uk .-c .hms .-8 .9bw .-c .h44 .-8 .9uk .-c .8oo4 .-8 .e04 .-c .eis .-8 .bek .-c .f1g .-8 .bx8 .-c .fk4 .-8 \
    .bek .-c .fk4 .-8 .bek .-c .fk4 .-8 .bx8 .-c .f1g .-8 .bx8 .-c .f1g .-8 .bx8 .-c .fk4 .-8 .bek .-c .fk4 .-8 .bek \
    .-c .fk4 .-8 .bek .-c
    America/Montreal America/Nipigon America/Thunder_Bay America/Toronto \
    Canada/Eastern|-18000,-14400,3.2.0/7200,11.1.0/7200|-ep8 -1353das .-k c5efes .-g .eik .-k .bh6 .-g .fha .-k .e0c \
    .-g .avo .-k .h4c .-g .93w .-k .hus .-g .9bw .-k .hms .-g .9bw .-k .h44 .-g .ad8 .-k .glg .-g .ad8 .-k .glg .-g \
    .ad8 .-k .glg .-g .avw .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .g2s .-g .avw \
    .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k \
    .g2s .-g .avw .-k .g2s .-g .42qk .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .g2k .-k .bes \
    .-g .fjw .-k .bes .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .g2s .-g \
    .bek .-k .fk4 .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 \
    .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k \
    .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg \
    .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g \
    .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 \
    .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k \
    .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes \
    .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g \
    .fjw .-k .9us .-g
    America/Montserrat|-14400|-bis -uj7wfk .-g
    America/Nassau|-18000,-14400,3.2.0/7200,11.1.0/7200|-ebu -u6m4c6 .-k fqrow6 .-g .207w .-k .2as .-g .j6k .-k .dx4c \
    .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g \
    .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw \
    .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k \
    .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes \
    .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g \
    .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw \
    .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/New_York US/Eastern|-18000,-14400,3.2.0/7200,11.1.0/7200|-dpe .-1spy4 .-k .pto8 .-g .fjw .-k .bes .-g .fjw \
    .-k .bes .-g .g2k .-k .cys .-g .bek .-k .g2s .-g .avw .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k \
    .fk4 .-g .bek .-k .fk4 .-g .bek .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 \
    .-g .bek .-k .g2s .-g .avw .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g \
    .bek .-k .g2s .-g .avw .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .9xg .-g .2qfw .-k .fk4 .-g .bek .-k .fk4 .-g .bek \
    .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k .g2s .-g .avw .-k .g2s .-g .bek .-k .fk4 .-g .bek .-k .fk4 .-g .bek .-k \
    .fk4 .-g .bek .-k .fk4 .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg \
    .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g \
    .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 \
    .-k .dhg .-g .dh8 .-k .56s .-g .lrw .-k .8tg .-g .i58 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k \
    .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg \
    .-g .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g \
    .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 \
    .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k \
    .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/Nome|-32400,-28800,3.2.0/7200,11.1.0/7200|101a -1hc7qjz -umq h4yzup .-18 ln72ta .-14 .2qfw .-18 .hps4 .-14 \
    .dh8 .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dzw .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dh8 .-18 .56s .-14 .lrw .-18 .8tg \
    .-14 .i58 .-18 .dhg .-14 .dzw .-18 .cys .-14 .dzw .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dh8 .-18 \
    .dhg .-14 .dh8 .-18 .dhg .-14 .dzw .-18 .cys .-14 .dzw .-10 .dh8 .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 \
    .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 \
    .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 \
    .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw \
    .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .9us .-w
    America/Noronha Brazil/DeNoronha|-7200|-604 -t85lzw .-8 99k8rw .-4 .ddc .-8 .dpg .-4 .dbw .-8 .ciys .-4 .a2o .-8 \
    .gyo .-4 .8yk .-8 .i2s .-4 .918 .-8 .i2s .-4 .6nw .-8 .83hg .-4 .658 .-8 .ow4 .-4 .4fw .-8 .i2s .-4 .6o0 .-8 .i5c \
    .-4 .8vw .-8 .i5g .-4 .8yk .-8 .da5g .-4 .9uk .-8 .glg .-4 .8ak .-8 .iqs .-4 .7rw .-8 .io4 .-4 .7rw .-8 .j6s .-4 \
    .8t8 .-8 .78tg .-4 .avw .-8 .glg .-4 .ik .-8 .qys .-4 .9bw .-8
    America/North_Dakota/Beulah|-21600,-18000,3.2.0/7200,11.1.0/7200|-iuj .-1spxw .-s .pto8 .-o .fjw .-s .bes .-o .fjw \
    .-s .gr44 .-o .2qfw .-s .g7us .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s \
    .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .56s .-o .lrw .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw \
    .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s \
    .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg \
    .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o \
    .hmk .-s .9us .-o .qyk .-k
    America/North_Dakota/Center|-21600,-18000,3.2.0/7200,11.1.0/7200|-irc .-1spxw .-s .pto8 .-o .fjw .-s .bes .-o .fjw \
    .-s .gr44 .-o .2qfw .-s .g7us .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s \
    .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .56s .-o .lrw .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw \
    .-s .bxg .-o .f18 .-s .bxg .-o .qyk .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k \
    .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 \
    .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .9us .-k
    America/North_Dakota/New_Salem|-21600,-18000,3.2.0/7200,11.1.0/7200|-is3 .-1spxw .-s .pto8 .-o .fjw .-s .bes .-o \
    .fjw .-s .gr44 .-o .2qfw .-s .g7us .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw \
    .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .56s .-o .lrw .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s \
    .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o \
    .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s \
    .bxg .-o .qyk .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .9us .-k
    America/Ojinaga|-21600,-18000,3.2.0/7200,11.1.0/7200|-jc4 .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 \
    .-o .1c404 .-k .f18 .-o .bxg .-k .f18 .-o .qys .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .e04 .-o .avw .-s .e04 .-o \
    .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 \
    .-s .bxg .-o .f18 .-s .adg .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s \
    .9c4 .-o .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9us \
    .-o .hmk .-s .9c4 .-o .qyk .-k
    America/Paramaribo|-10800|-a7s -usj4g8 -a84 cixc0c -a7o 5lydbk .-e kcrm6c .-c
    America/Phoenix US/Arizona|-25200|-kr6 .-1spxw .-s .pto8 .-o .fjw .-s .bes .-o .fjw .-s .gr44 .-o zjedo .-s .6qs \
    .-o .djw .-s bs6lmc .-o .dh8 .-s
    America/Port-au-Prince|-18000,-14400,3.2.0/7200,11.1.0/7200|-de8 -15r0vxs -ddo e4gmng .-k ylcf6c .-g .cyk .-k .dhg \
    .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .bxk .-g .fk0 .-k .beo .-g .fk0 .-k .beo .-g \
    .fk0 .-k .bxc .-g .f1c .-k .bxc .-g .f1c .-k .bxc .-g .fk0 .-k .beo .-g .fk0 .-k .beo .-g .fk0 .-k .bxc .-g .f1c \
    .-k .bxc .-g .f1c .-k .5l6k .-g .fjw .-k .bes .-g .fjw .-k .4170 .-g .hmk .-k .9c4 .-g .hmk .-k .9c4 .-g .hmk .-k \
    .9c4 .-g .hmk .-k .10tg .-g
    America/Port_of_Spain|-14400|-be4 -u6m79w .-g
    America/Porto_Acre America/Rio_Branco Brazil/Acre|-18000|-ck0 -t85fg0 .-k 99kak0 .-g .ddc .-k .dpg .-g .dbw .-k \
    .ciys .-g .a2o .-k .gyo .-g .8yk .-k .i2s .-g .918 .-k .i2s .-g .6nw .-k .83hg .-g .658 .-k .ow4 .-g .4fw .-k .i2s \
    .-g .6o0 .-k .i5c .-g .8vw .-k .i5g .-g .8yk .-k .da5g .-g .9uk .-k .glg .-g .8ak .-k .iqs .-g .7rw .-k .fbc4 .-g \
    .41jw .-k
    America/Porto_Velho|-14400|-bu0 -t85g60 .-g 99k8i0 .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo .-c .8yk \
    .-g .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c .8vw .-g \
    .i5g .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g
    America/Punta_Arenas|-10800|-d4s -15r0w78 -d39 ag6lah .-k 3dlssr -d39 157b79 .-g f4e0r -d39 49hzb9 .-g aye0r .-k \
    .bc4 .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .frw .-k .bc4 .-g .7bp8 .-k .4is .-g .3i7w .-k .3s0 \
    .-g .g4g0 .-c .avw .-g .hms .-c .9bw .-g .eis .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .f1g .-c .bx8 .-g \
    .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s \
    .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c \
    .dh8 .-g .dhg .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .e04 .-c .cyk .-g .g2s .-c .bek .-g .fk4 .-c .bek \
    .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .eis .-c .dzw .-g \
    .e04 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 \
    .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .fk4 .-c .cyk .-g .e04 .-c .fjw .-g .7s4 .-c \
    .inw .-g .9c4 .-c .hmk .-g .9us .-c .h3w .-g .9us .-c .19mk .-g .6qs .-c
    America/Rainy_River America/Winnipeg Canada/Central|-18000|-hzo -171bfcc .-o f0j80c .-k .avw .-o .16j0 .-k .eik .-o \
    .dxxg .-k .9uk .-o .3aas .-k .2qfw .-o .glg .-k .bek .-o .eis .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g5g \
    .-k .b98 .-o .fms .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k \
    .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .dh8 .-o .dhg .-k .bek .-o .1y04 .-k .avw .-o .1y04 .-k .e00 \
    .-o .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .e00 .-o .dhc .-k .dhc .-o \
    .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .e00 .-o .cyo .-k .e00 .-o .dhc .-k .dhc .-o .dhc \
    .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .dhc .-o .dhc .-k .e00 .-o .cyo .-k .e00 .-o .dhc .-k .dhc .-o .dhc .-k \
    .dhc .-o .dhc .-k .dhc .-o .bxc .-k .f1c .-o .bxc .-k .fk0 .-o .beo .-k .fk0 .-o .beo .-k .fk0 .-o .bxc .-k .f1c \
    .-o .bxc .-k .f1c .-o .bxc .-k .fk0 .-o .beo .-k .fk0 .-o .beo .-k .fk0 .-o .bxc .-k .f1c .-o .bxc .-k .f1c .-o \
    .bxc .-k .f1c .-o .bxc .-k .fk0 .-o .beo .-k .fk0 .-o .beo .-k .fk0 .-o .bxc .-k .f1c .-o .bxc .-k .f1c .-o .bxc \
    .-k .fk0 .-o .beo .-k .fk0 .-o .beo .-k .fjw .-o .9us .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9us .-k \
    .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9us .-k .hmk \
    .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9us .-k .hmk .-o .9c4 .-k .hmk .-o \
    .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k .hmk .-o .9c4 .-k
    America/Rankin_Inlet|-21600,-18000,3.2.0/7200,11.1.0/7200|0 .-9rpc .-o .biow .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 \
    .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o \
    .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg \
    .-k .fjw .-o .bes .-k .16ik .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k \
    .fjw .-o .9us .-k
    America/Recife|-10800|-6go -t85ljc .-c 99kb3c .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk .-c \
    .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c .i5g \
    .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 .-c .78tg .-8 \
    .avw .-c .glg .-8 .ik .-c .qys .-8 .9bw .-c
    America/Regina Canada/Saskatchewan|-21600|-jdo -xkq9yc .-s 6l1hmc .-o .eik .-s .8nmk .-o .bek .-s .fk4 .-o .bek .-s \
    .fk4 .-o .bek .-s .g2s .-o .avw .-s .g2s .-o .bek .-s .1vxg .-o .dh8 .-s .dhg .-o .cyk .-s .e04 .-o .dh8 .-s .e04 \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .8wc .-o .2qfw .-s .eis .-o .dh8 .-s .eis .-o .bek .-s .fk4 .-o .bek .-s .fk4 .-o \
    .bek .-s .g2s .-o .avw .-s .g2s .-o .bek .-s .fk4 .-o .bek .-s .fk4 .-o .bek .-s .fk4 .-o .bek .-s .fk4 .-o .bek \
    .-s .g2s .-o .bek .-s .fk4 .-o .bek .-s .16is .-o .dh8 .-s .dhg .-o
    America/Resolute|-21600,-18000,3.2.0/7200,11.1.0/7200|0 .-gsdc .-o .ijcw .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 \
    .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o \
    .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg \
    .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k \
    .fjw .-o .bes .-k .16ik .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .1718 \
    .-o
    America/Santarem|-10800|-a4o -t85hvc .-g 99ka7c .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo .-c .8yk .-g \
    .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c .8vw .-g .i5g \
    .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g .fbc4 .-c
    America/Santiago Chile/Continental|-14400,-10800,9.1.6/86400,4.1.6/86400|-d39 -vauawr .-k 3dlssr -d39 157b79 .-g \
    f4e0r -d39 49hzb9 .-g aye0r .-k .bc4 .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .frw .-k .bc4 .-g \
    .7bp8 .-k .4is .-g .2yyk .-c .3bw .-g .fxg .-k .3s0 .-g .g4g0 .-c .avw .-g .hms .-c .9bw .-g .eis .-c .bek .-g .fk4 \
    .-c .bek .-g .g2s .-c .avw .-g .f1g .-c .bx8 .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c \
    .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek \
    .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .dh8 .-g .dhg .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g \
    .e04 .-c .cyk .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s \
    .-c .cfw .-g .eis .-c .bek .-g .eis .-c .dzw .-g .e04 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c \
    .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek \
    .-g .fk4 .-c .cyk .-g .e04 .-c .fjw .-g .7s4 .-c .inw .-g .9c4 .-c .hmk .-g .9us .-c .h3w .-g .9us .-c .19mk .-g \
    .6qs .-c .k7w .-g .6qs .-c .k7w .-g .6qs .-c .hmk .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg \
    .-c .f18 .-g
    America/Santo_Domingo|-14400|-cy0 -15r0we0 -cyo mkixco .-k hiw29c .-g .8yk .-k .1zxg .-i .8qm .-k .i82 .-i .6fy .-k \
    .l1e .-i .62m .-k .kw2 .-i .67y .-k .kqq .-i .6am .-k .ko2 .-g .jjms .-k .2lc .-g
    America/Sao_Paulo Brazil/East|-10800|-8ms -t85jd8 .-c 99k8x8 .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo \
    .-8 .8yk .-c .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .8004 .-8 .9mk .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 \
    .8vw .-c .i5g .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 \
    .-c .io4 .-8 .8t8 .-c .i5g .-8 .8ak .-c .j6s .-8 .798 .-c .j6s .-8 .9bw .-c .hms .-8 .9bw .-c .hms .-8 .8t8 .-c \
    .hms .-8 .9uk .-c .h6s .-8 .at8 .-c .glg .-8 .9uk .-c .glg .-8 .avw .-c .glg .-8 .9uk .-c .hms .-8 .9bw .-c .j6s \
    .-8 .7rw .-c .i5g .-8 .8t8 .-c .jc4 .-8 .858 .-c .hms .-8 .9bw .-c .j6s .-8 .8ak .-c .h44 .-8 .9bw .-c .i5g .-8 \
    .8t8 .-c .i5g .-8 .9bw .-c .hms .-8 .9bw .-c .hms .-8 .9uk .-c .hms .-8 .8t8 .-c .i5g .-8 .8t8 .-c .i5g .-8 .9bw \
    .-c .hms .-8 .9bw .-c .hms .-8 .9bw .-c .hms .-8 .9bw .-c .j6s .-8 .7rw .-c
    """
}
