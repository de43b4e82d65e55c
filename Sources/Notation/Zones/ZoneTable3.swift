// The rules of time zones, part 3 of 5, as scripts/zones wrote them; see there.

extension ZoneTable {
  static let part3 = """
    America/Scoresbysund|-7200,-3600,3.5.0/-3600,10.5.0/0|-42g -rvurxk .-8 x8ntpk .-4 .cyo .-8 .dh4 0 .dh8 .-4 .dhc 0 \
    .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 \
    .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .e00 0 \
    .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 .g2o .-4 .aw0 0 .g2o .-4 .aw0 0 .g2o .-4 .beo 0 .fk0 .-4 .beo 0 \
    .fk0 .-4 .beo 0 .g2o .-4 .aw0 0 .g2o .-4 .aw0 0 .g2o .-4 .aw0 0 .g2o .-4 .beo 0 .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 \
    .g2o .-4 .aw0 0 .g2o .-4 .aw0 0 .g2o .-4 .beo 0 .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 .g2o .-4 .aw0 0 \
    .g2o .-4 .aw0 0 .g2o .-4 .beo 0 .fk0 .-4 .beo 0 .fk0 .-4 .beo 0 .g2o .-4 .aw0 0 .g2o .-4 .aw0 0 .g2o .-4 .qyo .-8
    America/Sitka|-32400,-28800,3.2.0/7200,11.1.0/7200|15lz -1hc7qjz -p21 .oofm .-w ln701z .-s .2qfw .-w .hps4 .-s .dh8 \
    .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .56s .-s .lrw .-w .8tg .-s .i58 .-w \
    .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg \
    .-s .dzw .-w .cys .-s .dzw .-10 .dhk .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .bxg .-w .f18 .-10 .bxg \
    .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes \
    .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes \
    .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes \
    .-w .fjw .-10 .9us .-w
    America/St_Johns Canada/Newfoundland|-12600,-9000,3.2.0/7200,11.1.0/7200|-9rg -ris3ck -6zg .bzw -9rg .fhg -6zg .eik \
    -9rg .e54 -6zg .7bw -9rg .jk4 -6zg .dh8 -9rg .dhg -6zg .dh8 -9rg .e04 -6zg .cyk -9rg .e04 -6zg .cyk -9rg .e04 -6zg \
    .cyk -9rg .e04 -6zg .cyk -9rg .e04 -6zg .dh8 -9rg .dhg -6zg .dh8 -9rg .e04 -6zg .cyk -9rg .e04 -6zg .cyk -9rg .e04 \
    -6zg .cyk -9rg .e04 -6zg .cyk -9rg .e04 -6zg .dh8 -9rg .e04 -6zg .cyk -9rg .e04 -6zg .cyk -9rg .b9k .-e 1wfuk .-a \
    .cyk .-e .eiw .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .glg .-a .ad8 .-e .glg .-a .avw .-e .g2s .-a .avw \
    .-e .g2s .-a .2jpg .-e .glg .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .g2s .-a .avw .-e .glg .-a .avw .-e \
    .f1g .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .g2s .-a .bek .-e .fk4 \
    .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .bek .-e .fk4 .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a \
    .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dzw .-e .cys .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 \
    .-e .dhg .-a .dh8 .-e .dhg .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e \
    .dhg .-a .dzw .-e .cys .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg \
    .-a .dzw .-e .cys .-a .dzw .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e .dhg .-a .dh8 .-e 8a2lo .-a .f18 .-e .bxg .-6 \
    .fjs .-e .bew .-a .fjw .-e .bes .-a .fjw .-e .bxg .-a .f18 .-e .bxg .-a .f18 .-e .bxg .-a .fjw .-e .bes .-a .fjw \
    .-e .bes .-a .fjw .-e .bxg .-a .f18 .-e .bxg .-a .f18 .-e .bxg .-a .f18 .-e .bxg .-a .fjw .-e .bes .-a .fjw .-e \
    .bes .-a .fjw .-e .bxg .-a .f18 .-e .bxg .-a .f18 .-e .bxg .-a .fjw .-e .bes .-a .fjw .-e .bes .-a .fjw .-e .9us \
    .-a .hmk .-e .9c4 .-a .hmk .-e .9c4 .-a .hmk .-e .9us .-a .hmk .-e .9c4 .-a c8tec .-e
    America/St_Kitts|-14400|-bm4 -u6m71w .-g
    America/St_Lucia|-14400|-bao -u9r61c .-g
    America/St_Thomas|-14400|-c0w -uj7vz4 .-g
    America/St_Vincent|-14400|-bc8 -u9r5zs .-g
    America/Swift_Current|-21600|-jyw -xkq9d4 .-s 6l1h14 .-o .eik .-s .hi2s .-o .2qfw .-s .fk4 .-o .cfw .-s .eis .-o \
    .bek .-s .fk4 .-o .bek .-s .fk4 .-o .bek .-s .5pc4 .-o .dh8 .-s .14g4 .-o .dh8 .-s .dhg .-o .bek .-s .g2s .-o .avw \
    .-s .7yqs .-o
    America/Tegucigalpa|-21600|-g5g -pfzh6k .-o yho0ik .-k .avw .-o .g2s .-k .avw .-o .d8is .-k .6t8 .-o
    America/Thule|-14400,-10800,3.2.0/7200,11.1.0/7200|-cqk -rvuj9g .-g 12yzilg .-c .dh8 .-g .dhg .-c .dh8 .-g .e04 .-c \
    .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw \
    .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g \
    .bes .-c .fjw .-g .9us .-c
    America/Tortola|-14400|-bys -uj7w18 .-g
    America/Vancouver Canada/Pacific|-25200|-mss -18vrvv8 .-w hw36b8 .-s .eik .-w .hi2s .-s .2qfw .-w .fk4 .-s .bek .-w \
    .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .g2s .-s .avw .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 \
    .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s \
    .bek .-w .fk4 .-s .bek .-w .g2s .-s .avw .-w .g2s .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw \
    .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w \
    .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw \
    .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w \
    .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg \
    .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s \
    .hmk .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk \
    .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9us .-s .hmk .-w \
    .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s
    America/Whitehorse Canada/Yukon|-25200|-p0c -1079tno .-10 97l6vo .-w .eik .-10 .fk4 .-w .buc .-10 .gqoc .-w .2qfw \
    .-10 .epek .-s .e00 .-10 .8tc .-w .an6s .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw \
    .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w \
    .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg \
    .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s \
    .hmk .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk \
    .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s
    America/Yakutat|-32400,-28800,3.2.0/7200,11.1.0/7200|14sh -1hc7qjz -pvj h4yv3i .-10 ln720h .-w .2qfw .-10 .hps4 .-w \
    .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dzw .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .56s .-w .lrw .-10 .8tg .-w \
    .i58 .-10 .dhg .-w .dzw .-10 .cys .-w .dzw .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w \
    .dh8 .-10 .dhg .-w .dzw .-10 .cys .-w .dzw .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w .dh8 .-10 .bxg .-w \
    .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w \
    .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w \
    .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w \
    .fjw .-10 .bes .-w .fjw .-10 .9us .-w
    Antarctica/Casey|28800|0 .-r1c .w .unoo .18 .a7o .w .18lo .18 .8nw .w .3i7w .18 .11es .w .fkc .18 .bww .w .ewc .18 \
    .bjo .w asw1o .18 89wyc .w ag5po .18 89wyc .w ag5po .18 84lac .w
    Antarctica/Davis|25200|0 .-9qtc .s .5v0k 0 .3724 .s .ule4 .k .ao4 .s .1858 .k .8o4 .s
    Antarctica/DumontDUrville|36000|0 .-haao .14 .3s6w 0 .3lvs .14
    Antarctica/Macquarie|36000,39600,10.1.0/7200,4.1.0/10800|0 .-1gqdc .14 .cpls .18 .cyo .14 .1il4 0 .ls6g .14 .eo1s \
    .18 .dhc .14 .fk0 .18 .9uo .14 .h40 .18 .9uo .14 .h40 .18 .adc .14 .h40 .18 .8tc .14 .i5c .18 .9c0 .14 .hmo .18 \
    .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 \
    .14 .hmo .18 .9c0 .14 .hmo .18 .beo .14 .g2o .18 .aw0 .14 .g2o .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 \
    .h40 .18 .aw0 .14 .glc .18 .aw0 .14 .glc .18 .adc .14 .glc .18 .adc .14 .glc .18 .beo .14 .e00 .18 .cyo .14 .e00 \
    .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .dhc .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 \
    .cyo .14 .e00 .18 .cyo .14 .beo .18 .fk0 .14 .eio .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo \
    .14 .e00 .18 .dhc .14 .dhc .18 .cyo .14 .eio .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .14g0 .14
    Antarctica/Mawson|18000|0 .-bxpc .o .15ucw .k
    Antarctica/McMurdo|43200,46800,9.5.0/7200,4.1.0/10800|0 .-aitc .1c .e5o8 .1g .8ao .1c .i5c .1g .9uo .1c .hmo .1g \
    .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9uo .1c .hmo .1g .9c0 \
    .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9uo .1c .hmo .1g .9c0 .1c \
    .g2o .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .eio \
    .1g .cg0 .1c .f1c .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .f1c .1g \
    .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g
    Antarctica/Palmer|-10800|0 .-3r9c .-c .4do .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 \
    .-g .dhg .-c .38d8 .-8 .798 .-c .60g4 .-g .c04 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g \
    .g2s .-c .dh8 .-g .dhg .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .e04 .-c .cyk .-g .g2s .-c .bek .-g .fk4 \
    .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .eis .-c \
    .dzw .-g .e04 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek \
    .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .fk4 .-c .cyk .-g .e04 .-c .fjw .-g \
    .7s4 .-c .inw .-g .9c4 .-c .hmk .-g .9us .-c .h3w .-g .9us .-c .19mk .-g .6qs .-c
    Antarctica/Rothera|-10800|0 .5740 .-c
    Antarctica/South_Pole NZ Pacific/Auckland|43200,46800,9.5.0/7200,4.1.0/10800|wd4 -1gsoz14 .1a usn9z4 .1e .8t8 .1a \
    .glg .1c .bem .1a .fk2 .1c .bem .1a .fk2 .1c .bem .1a .fk2 .1c .bxa .1a .f1e .1c .bxa .1a .f1e .1c .f1a .1a .beq \
    .1c .fjy .1a .beq .1c .fjy .1a .beq .1c .fjy .1a .beq .1c .fjy .1a .beq .1c .g2m .1a .aw2 .1c .g2m .1a .beq .1c \
    .pmfy .1g .8ao .1c .i5c .1g .9uo .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo \
    .1g .9c0 .1c .hmo .1g .9uo .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g .9c0 .1c .hmo .1g \
    .9c0 .1c .hmo .1g .9uo .1c .hmo .1g .9c0 .1c .g2o .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 \
    .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g .cg0 .1c .f1c .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 .1c \
    .eio .1g .cg0 .1c .eio .1g .cg0 .1c .f1c .1g .bxc .1c .f1c .1g .bxc .1c .f1c .1g .cg0 .1c .eio .1g .cg0 .1c .eio \
    .1g .cg0 .1c .eio .1g .cg0 .1c .eio .1g
    Antarctica/Syowa|10800|0 .-9pmo .c
    Antarctica/Troll|0,7200,3.5.0/3600,10.5.0/10800|0 .qh9g .8
    Antarctica/Vostok|18000|0 .-91uo .s .r5gk 0 .k8s .s .lw24 .k
    Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin|3600,7200,3.5.0/7200,10.5.0/10800|2h4 -1421154 .4 c1n0x4 .8 \
    .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 .g6tc .8 .1y00 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .3uk .c .940 .8 \
    .42s .4 .aw0 .8 .d1c .4 .des .8 .2l8 .c .3mk .8 .79g .4 .eio .8 .cg0 .4 .e00 .8 .cyo .4 .mxhc .8 .cyo .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .e00 .8
    Asia/Aden|10800|8bu -afs0bu .c
    Asia/Almaty|18000|e90 -nu1a90 .k 37a0d0 .o .125uk .s .djw .o .dhg .s .djw .o .dhg .s .djw .o .dk4 .s .dhk .o .dhc \
    .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .e00 .o .qys .k .8ao .o .56k .s \
    .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .e00 .s .fk0 .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s \
    .g2o .o .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .ej14 .k
    Asia/Amman|10800|6nk -kcrtbk .8 m566fk .c .8nw .8 .fpg .c .bbw .8 .fpg .c .bbw .8 .fs4 .c .dmk .8 .des .c .bbw .8 \
    .fms .c .bbw .8 .4vxg .c .djw .8 .dpg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dzw .8 .fs4 .c .b6k .8 .f1g .c .bx8 .8 \
    .edg .c .c2k .8 .eis .c .cyk .8 .dhg .c .dh8 .8 .dhg .c .cfw .8 .f1g .c .bxc .8 .f1c .c .cg0 .8 .eio .c .cg0 .8 \
    .eio .c .cg0 .8 .l6o .c .6ao .8 .dxc .c .dk0 .8 .deo .c .dk0 .8 .dhc .c .dhc .8 .dhc .c .fk0 .8 .beo .c .f1c .8 \
    .cg0 .c .dhc .8 .dhc .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 \
    .beo .c .1anw .8 .79g .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk0 .8 \
    .beo .c .g2o .8 .aw0 .c .g2o .8 .8tc .c
    Asia/Anadyr|43200|wv8 -nu1sv8 .1c 379zj8 .1g .125uk .1k .djw .1g .r1g .1c .dhg .1g .djw .1c .dk4 .1g .dhk .1c .dhc \
    .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .e00 .1c .qys .18 \
    .8ao .1c .56k .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .e00 .1g .fk0 .1c .beo .1g .fk0 \
    .1c .beo .1g .fk0 .1c .beo .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .beo .1g .fk0 .1c .beo .1g .fk0 .1c \
    .beo .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .beo .1g .fk0 .1c .beo .1g .fk0 .1c .rhg \
    .18 .aw0 .1c
    Asia/Aqtau|18000|9b4 -nu15b4 .g 379y74 .k .12jek .o .r18 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k .dhc .o \
    .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g .8ao .k .56k .o .dhc .k .dhc .o \
    .dhc .k .dhc .o .dhc .g .dhg .k .dhc .g .e00 .k .fk0 .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k \
    .g2o .g .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k
    Asia/Aqtobe|18000|al4 -nu16l4 .g 379zh4 .k .125uk .o .14l8 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k .dhc \
    .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g .8ao .k .56k .o .dhc .k .dhc .o \
    .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .e00 .o .fk0 .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k .aw0 .o \
    .g2o .k .aw0 .o .g2o .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k
    Asia/Ashgabat Asia/Ashkhabad|18000|at8 -nu16t8 .g 379zp8 .k .125uk .o .djw .k .dhg .o .djw .k .dhg .o .djw .k .dk4 \
    .o .dhk .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g \
    .8ao .k
    Asia/Atyrau|18000|9m8 -nu15m8 .c 37a1a8 .k .12jeg .o .r18 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k .dhc \
    .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g .8ao .k .56k .o .dhc .k .dhc .o \
    .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .e00 .o .fk0 .k .beo .o .fk0 .k .beo .o .fk0 .k .rhg .g .aw0 .k .g2o .g \
    .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k
    Asia/Baghdad|10800|884 -15r1hk4 880 em11c4 .c xkn3w0 .g .bbw .c .des .g .dmk .c .dk4 .g .djw .c .dhg .g .des .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .e00 .c .dk8 .g .dk0 .c .dk0 .g .dk0 .c \
    .dhc .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c .dk0 .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c \
    .dk0 .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c .dk0 .g .dk0 .c .dhc .g .dk0 .c .dhc .g .dk0 .c \
    .dhc .g .dk0 .c
    Asia/Bahrain|10800|9d8 -eukpd8 .e 1a1eb8 .g .lcta .c
    Asia/Baku|14400|98c -nu158c .c h4tkwc .g .i3mk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc .k \
    .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .e00 .g .qys .c .dhc .g .30dk .k \
    .fk0 .g .bek .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k \
    .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k \
    .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .fk0 .g
    Asia/Bangkok|25200|im4 -pysda4 .s
    Asia/Barnaul|25200|fic -q4ljic .o 5hu6uc .s .125uk .w .djw .s .dhg .w .djw .s .dhg .w .djw .s .dk4 .w .dhk .s .dhc \
    .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .e00 .s .qys .o .8ao .s .56k .w \
    .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .4no .s .8ts .o .e00 .s .fk0 .o .beo .s .fk0 .o .beo .s .fk0 .o \
    .beo .s .g2o .o .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .g2o .o \
    .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .2oyk .o .12dg .s
    Asia/Beirut|7200,10800,3.5.0/0,10.5.0/0|6ko -1ayy98o .8 kzyuco .c .fmk .8 .bus .c .djw .8 .cw4 .c .eik .8 .eis .c \
    .avw .8 .p9pg .c .bbw .8 .fpg .c .bbw .8 .fpg .c .bbw .8 .fs4 .c .bbw .8 .fpg .c .bbw .8 .825g .c .7h8 .8 .fpg .c \
    .bbw .8 .fpg .c .bbw .8 .fpg .c .bbw .8 .fs4 .c .bbw .8 .fpg .c .bbw .8 .fms .c .bbw .8 .4744 .c .cfw .8 .elg .c \
    .cfw .8 .elg .c .cfw .8 .elg .c .cfw .8 .gys .c .a58 .8 .f9g .c .brw .8 .elg .c .cfw .8 .elg .c .cfw .8 .eo4 .c \
    .bjw .8 .cys .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .e04 .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c
    Asia/Bishkek|21600|dtc -nu19tc .k 379zxc .o .125uk .s .djw .o .dhg .s .djw .o .dhg .s .djw .o .dk4 .s .dhk .o .dhc \
    .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .e00 .o .otc .k .gnw .o .cfw .k \
    .eis .o .cfw .k .eis .o .cfw .k .eis .o .cfw .k .eis .o .cyk .k .dhq .o .fjw .k .bes .o .fjw .k .bes .o .g2k .k \
    .aw4 .o .g2k .k .aw4 .o .g2k .k .bes .o .fjw .k .bes .o .fjw .k .bes .o .g2k .k .aw4 .o
    Asia/Brunei|28800|la4 -mvofy4 .u 3khxs4 .w
    Asia/Calcutta Asia/Kolkata|19800|gd4 -1oaa314 gcw 83glc8 eva isc6tm .m innm9a .q .gqk .m .82s .q .2cfw .m
    Asia/Chita|32400|l0g -q4cfog .w 5hkxgg .10 .125uk .14 .djw .10 .dhg .14 .djw .10 .dhg .14 .djw .10 .dk4 .14 .dhk \
    .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .e00 .10 \
    .qys .w .8ao .10 .56k .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .e00 .14 .fk0 .10 .beo .14 \
    .fk0 .10 .beo .14 .fk0 .10 .beo .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .beo .14 .fk0 .10 .beo .14 .fk0 \
    .10 .beo .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .beo .14 .fk0 .10 .beo .14 .fk0 .10 \
    .beo .14 .g2o .10 .aw0 .14 .2oyk .w .12dk .10
    Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator|28800|jsk -xmcrsk .s 11sncck .w .3xx8 .10 .djw .w .dk4 .10 .dh8 .w \
    .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dzw .w .dhg .10 .dh8 \
    .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .e04 .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 \
    .dh8 .w .1xxo .10 .bek .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dzw .w \
    .6dpg .10 .dh0 .w .dho .10 .dh0 .w
    Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC|28800|mhj -100eztj .w 9jeyxj .10 .cnw .w .fj6s .10 .9x8 \
    .w .bc4 .10 .h6k .w .6o4 .10 .2p18 .w .iw4 .10 .aak .w .eis .10 .et8 .w .dhg .10 .bbw .w .fpg .10 .1zw .w .rr9o .10 \
    .9uk .w .fk4 .10 .bek .w .g2s .10 .avw .w .g2s .10 .bek .w .fk4 .10 .bek .w .fk4 .10 .bek .w
    Asia/Colombo|19800|esc -1ayyhgc esk dkh6ns .m isle6k .o .hpa .q .2ciu .m .1216k .q .bem .o .745e .m
    Asia/Dacca Asia/Dhaka|21600|gqs -15r1q2s gcw r080dw .q bmgyw .m .82s .q .6tmk .o .17dpa .s .eg0 .o
    Asia/Damascus|10800|6q0 -q3gk20 .8 5k6q0 .c .cfw .8 .eis .c .cfw .8 .eis .c .cfw .8 .eis .c .cyk .8 .sz9g .c .bh8 \
    .8 .fpg .c .b98 .8 .fus .c .bbw .8 .fpg .c .b98 .8 .f9g .c .buk .8 .fpg .c .bbw .8 .fs4 .c .bbw .8 .fpg .c .bbw .8 \
    .fpg .c .bbw .8 .fpg .c .bbw .8 .fs4 .c .bbw .8 .fpg .c .bbw .8 .fpg .c .bbw .8 .fpg .c .bbw .8 .fs4 .c .bbw .8 \
    .fpg .c .93w .8 .hxg .c .93w .8 .3gis .c .cyk .8 .e5g .c .cyk .8 .119g .c .hek .8 .alg .c .i2k .8 .a2s .c .h18 .8 \
    .b6s .c .dmk .8 .dhg .c .dh8 .8 .djw .c .djw .8 .e2s .c .d18 .8 .d1g .c .djw .8 .dxg .c .djw .8 .dhg .c .djw .8 \
    .dk4 .c .djw .8 .des .c .dmk .8 .dc4 .c .dp8 .8 .dhg .c .djw .8 .dk4 .c .djw .8 .dhg .c .djw .8 .dhg .c .djw .8 \
    .dhg .c .djw .8 .dk4 .c .djw .8 .dhg .c .djw .8 .dhg .c .cvw .8 .e04 .c .g2k .8 .bes .c .fmk .8 .atg .c .g2k .8 \
    .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 \
    .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c
    Asia/Dili|32400|n98 .-17la8 .w .mnjw .10 .pp40 .w .ibhg .10
    Asia/Dubai|14400|a8o -q3gnko .g
    Asia/Dushanbe|18000|cqo -nu18qo .k 379yuo .o .125uk .s .djw .o .dhg .s .djw .o .dhg .s .djw .o .dk4 .s .dhk .o .dhc \
    .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .e00 .o .phg .k
    Asia/Famagusta|7200,10800,3.5.0/10800,10.5.0/14400|6ac -p4bqac .8 rvhy2c .c .dh8 .8 .g04 .c .b18 .8 .cw4 .c .cyk .8 \
    .e04 .c .djw .8 .des .c .dh8 .8 .e04 .c .cyk .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dzw .8 \
    .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dzw .8 .dhg .c .dh8 .8 \
    .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .e04 .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .fkc .8 \
    .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 \
    .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 \
    .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .171c .8
    Asia/Gaza|7200,10800,3.4.4/180000,10.4.4/180000|6ds -1054x1s .8 kp9t1s .c .91c .8 .3hc .c .1gw0 .8 .b6o .c .fuo .8 \
    .b9c .c .fuo .8 .cao .c .eqo .8 .cao .c .eqo .8 .7wns .c .anw .8 .fpg .c .bbw .8 .fpk .c .b9g .8 .fuk .c .b9g .8 \
    .frw .c .b9g .8 .frw .c .b9g .8 .frw .c .b9g .8 .fuk .c .b9g .8 .frw .c .b9g .8 .frw .c .bc4 .8 .fp8 .c .2l4 .8 \
    .5bs4 .c .798 .8 .e04 .c .9uk .8 .3p9g .c .340 .8 .2qio .c .8ao .8 .h40 .c .ad8 .8 .j6s .c .8ak .8 .gas .c .b6k .8 \
    .fk4 .c .avw .8 .hms .c .9bw .8 .f1g .c .bek .8 .fk4 .c .bx8 .8 .fk4 .c .bx8 .8 .fes .c .bjw .8 .fes .c .b18 .8 \
    .fxg .c .bjw .8 .fxg .c .cg0 .8 .eio .c .cg0 .8 .eio .c .cg0 .8 .fk0 .c .dh8 .8 .e04 .c .dh8 .8 .dhg .c .dh8 .8 \
    .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .cg0 .8 .eio .c .cqs .8 .d98 .c .cvw .8 .e5g .c .c84 .8 .el8 .c .bek .8 \
    .fk4 .c .bxc .8 ahs1o .c 71mic .8 bzk5o .c 69uic .8 .hxg .c .cyo .8 .e00 .c .dh8 .8 .dhg .c .fjw .8 .bhg .c .fhc .8 \
    .bhg .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 .bc0 .c .fmk .8 .bes .c .fk0 .8 .beo .c .g00 .8 .b1c .c .g04 .8 \
    .dhg .c .dh8 .8 .cys .c .dzw .8 .cg4 .c .eik .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 \
    .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 .bes .c .f18 .8 \
    .bxg .c .eik .8
    Asia/Hebron|7200,10800,3.4.4/180000,10.4.4/180000|6hz -1054x5z .8 kp9t5z .c .91c .8 .3hc .c .1gw0 .8 .b6o .c .fuo \
    .8 .b9c .c .fuo .8 .cao .c .eqo .8 .cao .c .eqo .8 .7wns .c .anw .8 .fpg .c .bbw .8 .fpk .c .b9g .8 .fuk .c .b9g .8 \
    .frw .c .b9g .8 .frw .c .b9g .8 .frw .c .b9g .8 .fuk .c .b9g .8 .frw .c .b9g .8 .frw .c .bc4 .8 .fp8 .c .2l4 .8 \
    .5bs4 .c .798 .8 .e04 .c .9uk .8 .3p9g .c .340 .8 .2qio .c .8ao .8 .h40 .c .ad8 .8 .j6s .c .8ak .8 .gas .c .b6k .8 \
    .fk4 .c .avw .8 .hms .c .9bw .8 .f1g .c .bek .8 .fk4 .c .bx8 .8 .fk4 .c .bx8 .8 .fes .c .bjw .8 .fes .c .b18 .8 \
    .fxg .c .bjw .8 .fxg .c .cg0 .8 .eio .c .cg0 .8 .eio .c .cg0 .8 .fk0 .c .dh8 .8 .e04 .c .dh8 .8 .dhg .c .dh8 .8 \
    .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .cg0 .8 .eio .c .cqs .8 .d98 .c .cvw .8 .e5g .c .c84 .8 .el8 .c .bmk .8 \
    .fc4 .c .bxc .8 .f1c .c .a7w .8 bzk5o .c 69uic .8 .25g .c .2ak .8 .dhg .c .cyo .8 .e00 .c .dh8 .8 .dhg .c .fjw .8 \
    .bhg .c .fhc .8 .bhg .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 .bc0 .c .fmk .8 .bes .c .fk0 .8 .beo .c .g00 .8 \
    .b1c .c .g04 .8 .dhg .c .dh8 .8 .cys .c .dzw .8 .cg4 .c .eik .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 \
    .aw4 .c .g2k .8 .bes .c .fjw .8 .bes .c .fjw .8 .bes .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 .aw4 .c .g2k .8 \
    .bes .c .f18 .8 .bxg .c .eik .8
    Asia/Ho_Chi_Minh Asia/Saigon|25200|jqu -umdqeu .s gj25iu .w .1njw .10 .co0 .s .16o8 .w .676o .s .3duk .w .blxc .s
    Asia/Hong_Kong Hongkong|28800|l56 .-1cza4 .w .riw8 .10 .800 .y .6aa .10 .2xhi .w .bek .10 .glq .w .9uo .10 .h40 .w \
    .beo .10 .dhc .w .beo .10 .fk0 .w .beo .10 .fk0 .w .beo .10 .fk0 .w .bxc .10 .fk0 .w .beo .10 .fjw .w .adg .10 .gl8 \
    .w .adg .10 .h3w .w .9us .10 .h3w .w .adg .10 .gl8 .w .adg .10 .gl8 .w .adg .10 .gl8 .w .adg .10 .h3w .w .9us .10 \
    .h3w .w .9us .10 .h3w .w .adg .10 .gl8 .w .adg .10 .gl8 .w .cg4 .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dzw .w .dhg \
    .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dzw .w .dhg .10 .dh8 .w .56s .10 .lrw .w \
    .dhg .10 .dh8 .w .dhg .10 .dh8 .w .1xhg .10 .bx8 .w
    Asia/Hovd|25200|gz0 -xmcoz0 .o 11sncb0 .s .3xx8 .w .djw .s .dk4 .w .dh8 .s .dhg .w .dh8 .s .dhg .w .dh8 .s .dhg .w \
    .dh8 .s .dhg .w .dh8 .s .dhg .w .dh8 .s .dhg .w .dzw .s .dhg .w .dh8 .s .dhg .w .dh8 .s .dhg .w .dh8 .s .dhg .w \
    .dh8 .s .dhg .w .dh8 .s .e04 .w .dh8 .s .dhg .w .dh8 .s .dhg .w .dh8 .s .1xxo .w .bek .s .dhg .w .dh8 .s .dhg .w \
    .dh8 .s .dhg .w .dh8 .s .dhg .w .dh8 .s .dhg .w .dzw .s .6dpg .w .dh0 .s .dho .w .dh0 .s
    Asia/Irkutsk|28800|jb5 -q28gn5 .s 5fh175 .w .125uk .10 .djw .w .dhg .10 .djw .w .dhg .10 .djw .w .dk4 .10 .dhk .w \
    .dhc .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .e00 .w .qys .s .8ao \
    .w .56k .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .dhc .w .dhc .10 .dhc .w .e00 .10 .fk0 .w .beo .10 .fk0 .w .beo .10 \
    .fk0 .w .beo .10 .g2o .w .aw0 .10 .g2o .w .aw0 .10 .g2o .w .beo .10 .fk0 .w .beo .10 .fk0 .w .beo .10 .g2o .w .aw0 \
    .10 .g2o .w .aw0 .10 .g2o .w .aw0 .10 .g2o .w .beo .10 .fk0 .w .beo .10 .fk0 .w .beo .10 .g2o .w .aw0 .10 .2oyk .w
    Asia/Istanbul Europe/Istanbul Turkey|10800|5d4 -1ayy814 5ew g1oam8 .8 2wvx6w .c .bbw .8 .2mdg .c .fmk .8 .bus .c \
    .djw .8 .cw4 .c .eik .8 .176s .c .afw .8 .fpg .c .bbw .8 .b31g .c .76k .8 .45g .c .lrw .8 .e84 .c .2n98 .8 .hhg .c \
    .918 .8 .ew4 .c .cfw .8 .eis .c .cfw .8 .e04 .c .cyk .8 .eis .c .cyk .8 .eis .c .cfw .8 .83es .c .yyk .8 .eo4 .c \
    .aak .8 .6ilk .c .beo .8 .aw4 .c .g2k .8 .aas .c .gnw .8 .adg .c .gl8 .8 .bes .c .eik .8 .cg4 .c .4058 .g .4nw .c \
    .tc4 .8 .clc .c .bxc .8 .dk0 .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .cyo .c .e00 .8 .dhc .c .dhc .8 .e00 .c .fk0 .8 .beo .c .fk0 .8 .beo .c \
    .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c \
    .g2o .8 .aw0 .c .g2o .8 .aw8 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .ayo .c .g00 .8 .aw0 .c \
    .g2o .8 .beo .c .fk0 .8 .bhc .c .fhc .8 .beo .c .glc .8 .adc .c
    Asia/Jakarta|25200|js0 -o0bdpc kdc .6n1c .u 4wdzjc .10 .2mt6 .u .1yg6 .w .1i2m .u .a9uq .s
    Asia/Jayapura|32400|q20 -jebm20 .10 66bqe0 .12 .ej1a .10
    Asia/Jerusalem Asia/Tel_Aviv Israel|7200,10800,3.4.4/93600,10.5.0/7200|6iu -1ayy96u 6ig jtxuoe .8 bp5aig .c .91c .8 \
    .3hc .c .1gw0 .8 .b6o .c .fuo .8 .b9c .c .fuo .8 .cao .c .eqo .8 .cao .c .eqo .8 .165c .g .7hc .c .4io .8 .deo .c \
    .dmo .8 .cao .c .b9c .8 .eo0 .c .glc .8 .bxc .c .dhc .8 .cyo .c .beo .8 .k80 .c .6qo .8 .k80 .c .6qo .8 .jpc .c \
    .8tc .8 .fk0 .c .aw0 .8 .cm7s .c .798 .8 .e04 .c .9uk .8 .3p9g .c .340 .8 .2qio .c .8ao .8 .h40 .c .ad8 .8 .j6s .c \
    .8ak .8 .gas .c .b6k .8 .fk4 .c .avw .8 .hms .c .9bw .8 .f1g .c .bek .8 .fk4 .c .bx8 .8 .fk4 .c .bx8 .8 .fes .c \
    .bjw .8 .fes .c .b18 .8 .fxg .c .bjw .8 .edg .c .dp8 .8 .ds4 .c .d3w .8 .dus .c .cl8 .8 .ff0 .c .bek .8 .glg .c \
    .cyg .8 .dpg .c .cfw .8 .ds4 .c .e7w .8 .cqs .c .dzw .8 .dus .c .cfw .8 .e5k .c .e58 .8 .ctg .c .dmk .8 .dc4 .c \
    .cl8 .8 .edg .c .e58 .8 .ctg .c .dmk .8 .dc4 .c .cl8 .8 .ew4 .c .dmk .8 .dc4 .c .d3w .8 .dus .c
    Asia/Kabul|16200|ctc -15r1m5c .g spc1pc .i
    Asia/Kamchatka|43200|tdo -olrupo .18 3z045o .1c .125uk .1g .djw .1c .dhg .1g .djw .1c .dhg .1g .djw .1c .dk4 .1g \
    .dhk .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .e00 \
    .1c .qys .18 .8ao .1c .56k .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .dhc .1g .dhc .1c .e00 .1g .fk0 .1c \
    .beo .1g .fk0 .1c .beo .1g .fk0 .1c .beo .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .beo .1g .fk0 .1c .beo \
    .1g .fk0 .1c .beo .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .aw0 .1g .g2o .1c .beo .1g .fk0 .1c .beo .1g \
    .fk0 .1c .rhg .18 .aw0 .1c
    Asia/Karachi|18000|cf0 -wvpb30 .m im3zt0 .q .2cfw .m .4h6s .k .11yte .o .dh8 .k .48ys .o .bbw .k .c84 .o .et8 .k
    Asia/Kashgar Asia/Urumqi|21600|g7w -lx5pjw .o
    Asia/Kathmandu Asia/Katmandu|20700|fss -q3gt4s .m yg2lus .n
    Asia/Khandyga|32400|p3p -q4cjrp .w 5hl1jp .10 .125uk .14 .djw .10 .dhg .14 .djw .10 .dhg .14 .djw .10 .dk4 .14 .dhk \
    .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .e00 .10 \
    .qys .w .8ao .10 .56k .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .e00 .14 .fk0 .10 .beo .14 \
    .fk0 .10 .beo .14 .fk0 .10 .beo .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .beo .14 .fk0 .10 .beo .14 .fk0 \
    .10 .4yg .14 .6g4 .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .beo .18 .fk0 .14 .beo .18 \
    .fk0 .14 .beo .18 .g2o .14 .aw0 .18 .cl0 .14 .2cdo .10
    Asia/Krasnoyarsk|25200|h72 -q37l72 .o 5gg8j2 .s .125uk .w .djw .s .dhg .w .djw .s .dhg .w .djw .s .dk4 .w .dhk .s \
    .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .e00 .s .qys .o .8ao .s \
    .56k .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .e00 .w .fk0 .s .beo .w .fk0 .s .beo .w .fk0 .s \
    .beo .w .g2o .s .aw0 .w .g2o .s .aw0 .w .g2o .s .beo .w .fk0 .s .beo .w .fk0 .s .beo .w .g2o .s .aw0 .w .g2o .s \
    .aw0 .w .g2o .s .aw0 .w .g2o .s .beo .w .fk0 .s .beo .w .fk0 .s .beo .w .g2o .s .aw0 .w .2oyk .s
    Asia/Kuala_Lumpur|28800|ity -100ew5y j8d 2ax69l .s eeb94d kdc 4it32o .u 8n3jc .10 .2ol6 .u .ra84 .w
    Asia/Kuching|28800|kfk -mvof3k .u 3khwxk .w .211a n5c 4ohqo .w e5a9c n5c 4ohqo .w e3flc n5c 4ohqo .w e3flc n5c \
    4ohqo .w e3flc n5c 4ohqo .w e5a9c n5c 4ohqo .w e3flc n5c 4ohqo .w 3ajlc .10 .2ol8 .w
    Asia/Kuwait|10800|8vw -afs0vw .c
    Asia/Macao Asia/Macau|28800|l0y -y0i2cy .w jdvyoy .10 .9mk .14 .evw .10 .c5g .14 .bbw .10 .1i5k .w .fpc .10 .bc0 .w \
    .ew0 .10 .go0 .w .beo .10 .dhc .w .bc0 .10 .fk0 .w .beo .10 .fk0 .w .beo .10 .fmo .w .buo .10 .fk0 .w .beo .10 .fk0 \
    .w .adc .10 .glc .w .adc .10 .h40 .w .9uo .10 .h4e .w .adg .10 .gl8 .w .adg .10 .gl8 .w .adg .10 .gl8 .w .adg .10 \
    .h3w .w .9us .10 .h3w .w .9us .10 .h3w .w .adg .10 .gl8 .w .adg .10 .gl8 .w .cg4 .10 .dh4 .w .dhk .10 .dh4 .w .dhk \
    .10 .dzw .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .dhg .10 .dzw .w .dhg .10 .dh8 .w \
    .56s .10 .lrw .w .dhg .10 .dh8 .w .dhg .10 .dh8 .w .1xhg .10 .bx8 .w
    Asia/Magadan|39600|rxc -nu1nxc .14 37a05c .18 .125uk .1c .djw .18 .dhg .1c .djw .18 .dhg .1c .djw .18 .dk4 .1c .dhk \
    .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .e00 .18 \
    .qys .14 .8ao .18 .56k .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .e00 .1c .fk0 .18 .beo \
    .1c .fk0 .18 .beo .1c .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 .beo .1c \
    .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 .beo .1c .fk0 \
    .18 .beo .1c .g2o .18 .aw0 .1c .2oyk .14 .14g8 .18
    Asia/Makassar Asia/Ujung_Pandang|28800|m40 -jebi40 .w 4u87w0 .10 .2px8 .w
    Asia/Manila|28800|-189k -1t8ix2g meg sjc9ig .w .rx5c .10 .5mk .w .3oys .10 .2z3w .w .6a84 .10 .3zw .w .h56s .10 \
    .d6k .w .9iis .10 .53w .w
    Asia/Muscat|14400|auo -q3go6o .g
    Asia/Nicosia Europe/Nicosia|7200,10800,3.5.0/10800,10.5.0/14400|66g -p4bq6g .8 rvhxyg .c .dh8 .8 .g04 .c .b18 .8 \
    .cw4 .c .cyk .8 .e04 .c .djw .8 .des .c .dh8 .8 .e04 .c .cyk .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 \
    .dhg .c .dzw .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dzw .8 \
    .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .e04 .c .dh8 .8 .dhg .c .dh8 .8 \
    .dhg .c .fkc .8
    Asia/Novokuznetsk|25200|g5c -nu36tc .o 37bu5c .s .125uk .w .djw .s .dhg .w .djw .s .dhg .w .djw .s .dk4 .w .dhk .s \
    .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .e00 .s .qys .o .8ao .s \
    .56k .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .e00 .w .fk0 .s .beo .w .fk0 .s .beo .w .fk0 .s \
    .beo .w .g2o .s .aw0 .w .g2o .s .aw0 .w .g2o .s .beo .w .fk0 .s .beo .w .fk0 .s .beo .w .g2o .s .aw0 .w .g2o .s \
    .aw0 .w .g2o .s .aw0 .w .g2o .s .beo .w .fk0 .s .beo .w .fk0 .s .rhg .o .aw0 .s
    Asia/Novosibirsk|25200|fcs -q4do0s .o 5hmbcs .s .125uk .w .djw .s .dhg .w .djw .s .dhg .w .djw .s .dk4 .w .dhk .s \
    .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .e00 .s .qys .o .8ao .s \
    .56k .w .dhc .s .dhc .w .450 .s .9cg .o .dhc .s .dhc .o .dhc .s .dhc .o .e00 .s .fk0 .o .beo .s .fk0 .o .beo .s \
    .fk0 .o .beo .s .g2o .o .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s \
    .g2o .o .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .2oyk .o .1b6s .s
    Asia/Omsk|21600|dl6 -q5xmx6 .k 5j6d16 .o .125uk .s .djw .o .dhg .s .djw .o .dhg .s .djw .o .dk4 .s .dhk .o .dhc .s \
    .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .e00 .o .qys .k .8ao .o .56k .s \
    .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .e00 .s .fk0 .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s \
    .g2o .o .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .g2o .o .aw0 .s \
    .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .2oyk .o
    Asia/Oral|18000|9ic -nu15ic .c 37a16c .k .125ug .o .14l8 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k .dhc .o \
    .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .qys .g .dhc .k .e00 .g .dhc .k .dhc .g .8ao .k .io0 .g .dhc .k .dhc .g \
    .dhc .k .dhc .g .dhc .k .dhc .g .e00 .k .fk0 .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g \
    .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k
    Asia/Phnom_Penh|25200|jfg -x568rg jqu 2isicm .s gj25iu .w .1njw .10 .co0 .s
    Asia/Pontianak|25200|k8w -jebg8w .u 4tnu2w .10 .2qqi .u .1yg6 .w .1i2m .u .a9uq .w .i1by .s
    Asia/Pyongyang|32400|nac -w895yc .y 1yh10c .10 .25vha .y .21mo .10
    Asia/Qatar|10800|9jk -q3gmvk .g rctnrk .c
    Asia/Qostanay|18000|bs4 -nu17s4 .g 37a0o4 .k .125uk .o .14l8 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k \
    .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g .8ao .k .56k .o .dhc .k \
    .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .e00 .o .fk0 .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k \
    .aw0 .o .g2o .k .aw0 .o .g2o .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .ez3o .k
    Asia/Qyzylorda|18000|c4g -nu184g .g 37a10g .k .125uk .o .14l8 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k \
    .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .z9c .o .io0 .k .dhc .o .dhc .k \
    .dhc .o .dhc .k .dhc .o .dhc .k .e00 .o .fk0 .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k .aw0 .o .g2o .k \
    .aw0 .o .g2o .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .b2l0 .k
    Asia/Rangoon Asia/Yangon|23400|htb -q3gv5b .q bnjp3b .10 .29bq .q
    Asia/Riyadh|10800|8ng -bwgbbg .c
    Asia/Sakhalin|39600|qfc -xl87rc .10 kvnarc .18 .qr6g .1c .djw .18 .dhg .1c .djw .18 .dhg .1c .djw .18 .dk4 .1c .dhk \
    .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .e00 .18 \
    .qys .14 .8ao .18 .56k .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .e00 .1c .fk0 .18 .qys \
    .14 .beo .18 .fk0 .14 .beo .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .beo .18 .fk0 .14 .beo .18 .fk0 .14 \
    .beo .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .beo .18 .fk0 .14 .beo .18 .fk0 .14 .beo \
    .18 .g2o .14 .aw0 .18 .2oyk .14 .12dg .18
    Asia/Samarkand|18000|ceh -nu18eh .g 37a1ah .k .125uk .o .14l8 .k .dhg .o .djw .k .dk4 .o .dhk .k .dhc .o .dhc .k \
    .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .dhc .o .dhc .k
    Asia/Seoul ROK|32400|nig -w8966g .y 1yh18g .10 .rd9a .14 .7p8 .10 .eys .14 .bx8 .10 .eys .14 .bzw .10 .hms .14 .9bw \
    .10 .1wg4 .y .ude .12 .9ek .y .itg .12 .9uk .y .g2s .12 .ad8 .y .glg .12 .ad8 .y .glg .12 .ad8 .y .glg .12 .ad8 .y \
    .o5g .10 .jcli .14 .beo .10 .fk0 .14 .beo .10
    Asia/Singapore Singapore|28800|j8d -xphpwd .s eeb94d kdc 4it32o .u 8n3jc .10 .2ol6 .u .ra84 .w
    Asia/Srednekolymsk|39600|sgs -nu1ogs .14 37a0os .18 .125uk .1c .djw .18 .dhg .1c .djw .18 .dhg .1c .djw .18 .dk4 \
    .1c .dhk .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c \
    .e00 .18 .qys .14 .8ao .18 .56k .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .e00 .1c .fk0 \
    .18 .beo .1c .fk0 .18 .beo .1c .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 \
    .beo .1c .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 .beo \
    .1c .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .2oyk .18
    Asia/Taipei ROC|28800|mi0 -12mch60 .w lsd1m0 .10 .5zpc .w .hhc .10 .aak .w .eis .10 .et8 .w .dhg .10 .bbw .w .fpg \
    .10 .bbw .w .fpg .10 .bbw .w .fpg .10 .bbw .w .b9g .10 .i58 .w .b6s .10 .fuk .w .b6s .10 .fuk .w .b6s .10 .djw .w \
    .dk4 .10 .djw .w .dhg .10 .djw .w .dhg .10 .djw .w .dhg .10 .djw .w .i2s .10 .918 .w .i04 .10 .918 .w .9e5g .10 \
    .djw .w .dhg .10 .djw .w .2tes .10 .6t8 .w
    Asia/Tashkent|18000|ctz -nu18tz .k 379yxz .o .125uk .s .djw .o .dhg .s .djw .o .dhg .s .djw .o .dk4 .s .dhk .o .dhc \
    .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .dhc .o .dhc .s .e00 .o .qys .k
    Asia/Tbilisi|14400|8an -nu14an .c h4tjyn .g .i3mk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc \
    .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .e00 .g .qys .c .dh4 .g .dh8 .c \
    .dhg .g .dh8 .c .dhg .g .qyk .k .dh8 .g .e04 .k .16ik .g .bes .k .fjw .g .bes .k .g2k .g .aw4 .k .g2k .g .aw4 .k \
    .g2k .g .bes .k .fjw .g .bes .k .fjw .g .bes .k .6qk .g .9cg .c .aw0 .g
    Asia/Tehran Iran|12600|9iw -i18hiw .e lsvh0w .i .fs0 .g .bhe .k .9uo .g .79c .e .eiq .i .8l8 .e .dms .i .drw .e \
    .7yys .i .aik .e .dhg .i .dmk .e .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e .dhg .i .dmk .e \
    .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e .dhg .i .dmk .e .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e \
    .dhg .i .dmk .e .1vhg .i .dmk .e .dhg .i .dmk .e .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e .dhg .i .dmk .e \
    .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e .dhg .i .dmk .e .des .i .dmk .e .des .i .dmk .e .des .i .dmk .e \
    .dhg .i .dmk .e .des .i .dmk .e
    Asia/Thimbu Asia/Thimphu|21600|glo -bojclo .m kxymno .o
    Asia/Tokyo Japan|32400|pvn .-1pmjo .10 .19cao .14 .9uo .10 .f1c .14 .bxc .10 .hmo .14 .9c0 .10 .hmo .14 .9c0 .10
    Asia/Tomsk|25200|fqf -q3zbqf .o 5h7z2f .s .125uk .w .djw .s .dhg .w .djw .s .dhg .w .djw .s .dk4 .w .dhk .s .dhc .w \
    .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .e00 .s .qys .o .8ao .s .56k .w \
    .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .dhc .w .dhc .s .e00 .w .fk0 .s .beo .w .fk0 .s .beo .w .fk0 .s .beo .w \
    .g2o .s .aw0 .w .g2o .s .aw0 .w .g2o .s .beo .w .2ao .s .d9g .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .g2o .o \
    .aw0 .s .g2o .o .aw0 .s .g2o .o .beo .s .fk0 .o .beo .s .fk0 .o .beo .s .g2o .o .aw0 .s .2oyk .o .171g .s
    """
}
