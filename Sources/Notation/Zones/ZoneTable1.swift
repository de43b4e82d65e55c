// The rules of time zones, part 1 of 5, as scripts/zones wrote them; see there.

extension ZoneTable {
  static let part1 = """
    Africa/Abidjan Africa/Timbuktu Iceland|0|-qw -u9rgl4 0
    Africa/Accra|0|-1g -s9p1ak 0 24aamk xc 1yhyo 0 cjvlc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 \
    cjvlc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 cjvlc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc \
    69weo 0 ci0xc xc 69weo 0 cjvlc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 cjvlc xc 69weo 0 ci0xc \
    xc 69weo 0 ci0xc xc 69weo 0 ci0xc xc 69weo 0 683lc xc cloeo 0 668xc xc cloeo 0 1y8pc .2 .2xry 0 .3huy .2 .91a 0 \
    .i02 .2 .91a 0 .i2q .2 .91a 0 .i02 .2 .91a 0 .i02 .2 .91a 0 .i02 .2 .91a 0
    Africa/Addis_Ababa|10800|760 -1g6t8i0 76w ymedb4 .c
    Africa/Algiers|3600|kc -154gb8c fl afgo4r 0 2qx1nl .4 .82o 0 .cw0 .4 .elc 0 .bc0 .4 .fmo 0 .atc .4 .g5c 0 .9s0 .4 \
    .io0 0 .aio .4 .7c0 0 .dp1c .4 .51g 0 .79k .4 .3318 .8 .dx8 .4 .d1g .8 .cd4 .4 .slc 0 .6zxg .4 .5eyk 0 .61c0 .4 \
    .beo 0 .47pg .4 .nuo .8 .dhg .4 .tjs 0 .dhg .4 .e04 0 .dh8 .4
    Africa/Asmara|10800|778 -15r1gj8 76w o6mlcc .c
    Africa/Asmera Africa/Nairobi|10800|6tg -w6p5hg .a aiwqjg .c .14ym .a .5942 .b .46yn .c
    Africa/Bamako|0|-1hc -u9rfuo 0 bk956o .-4 .jrxg 0
    Africa/Bangui|3600|3fw -u9rkrw .4
    Africa/Banjul|0|-330 -j6j690 .-4 4m1rp0 0
    Africa/Bissau|0|-2vw .-17l98 .-4 .1bcio 0
    Africa/Blantyre|7200|6hc -ui1t5c 6ja 1j56m2 6j0 5qqlca .8
    Africa/Brazzaville|3600|2tw -u9rk5w .4
    Africa/Bujumbura|7200|5fs -15r1ers .8
    Africa/Cairo Egypt|7200,10800,4.5.5/0,10.5.4/86400|5sl -1054wgl .8 krj48l .c .5rw .8 .eis .c .bek .8 .elg .c .fh8 \
    .8 .bk4 .c .fuk .8 .b9g .c .fuk .8 .cas .c .eqk .8 .8npg .c .anw .8 .fpg .c .bbw .8 .fpk .c .b9g .8 .fuk .c .b9g .8 \
    .frw .c .b9g .8 .frw .c .b9g .8 .frw .c .b9g .8 .fuk .c .b9g .8 .frw .c .b9g .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 \
    .frw .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 \
    .fp8 .c .bc4 .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 \
    .lzw .c .51g .8 .l18 .c .604 .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .frw .c .bc4 .8 \
    .g2k .c .ays .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .frw .c .bc4 .8 .fp8 .c .bc4 .8 .fp8 .c .bc4 .8 .fh4 .c .bek .8 \
    .fk4 .c .bek .8 .fk4 .c .bek .8 .fk4 .c .bek .8 .g2s .c .bek .8 .fk4 .c .bek .8 .fk4 .c .bek .8 .fk4 .c .bek .8 \
    .fk4 .c .bek .8 .g2s .c .bek .8 .fk4 .c .bek .8 .fk4 .c .avw .8 .g2s .c .9uk .8 .h44 .c .9bw .8 .hms .c .8t8 .8 \
    .io4 .c .7mk .8 .284 .c .1jw .8 .2q04 .c .33w .8 .2lg .c .458 .8 .6gas .c
    Africa/Casablanca|0|-1ek -tblt9g 0 di7nxg .4 .518 0 .79g .4 .4b18 0 .3fes .4 .ad8 0 .ch04 .4 .8uk 0 .522s .4 .53w 0 \
    .191g .4 .6t8 0 .k84 .4 .b3w 0 .i84 .4 .4qk 0 .47xg .4 .1cl8 0 .gug4 .4 .6t8 0 .k84 .4 .5zw 0 .itg .4 .798 0 .hms \
    .4 .8t8 0 .k8c .4 .62o 0 .2ao .4 .31c 0 .fk0 .4 .56o 0 .2io .4 .5s0 0 .beo .4 .6o0 0 .2lc .4 .6ao 0 .beo .4 .5pc 0 \
    .2lc .4 .79c 0 .beo .4 .56o 0 .2lc .4 .8ao 0 .aw0 .4 .45c 0 .340 .4 .8tc 0 .aw0 .4 .3mo 0 .2lc .4 .nuo 0 .2lc .4 \
    .nc0 0 .340 .4 .nc0 0 .2lc .4 .nc0 0 .340 .4 .nc0 0 .2lc .4 .nuo 0 .2lc .4 .nc0 0 .340 .4 .nc0 0 .2lc .4 .dh8 0
    Africa/Ceuta|3600,7200,3.5.0/7200,10.5.0/10800|-zg .-1futc 0 .d198 .4 .bek 0 .45hg .4 .co4 0 .15h8 .4 .cg4 0 .dzw \
    .4 .cys 0 .eio .4 .cyo 0 .t1tc .4 .8uk 0 .522s .4 .53w 0 .191g .4 .6t8 0 .k84 .4 .b3w 0 .i84 .4 .4qk 0 .47xg .4 \
    .1j44 .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Africa/Conakry|0|-2jg -u9resk 0 bk944k .-4 .jf9g 0
    Africa/Dakar|0|-388 -u9re3s .-4 fcoa7s 0
    Africa/Dar_es_Salaam|10800|79w -kcrtxw .c 8ve49w .b .9rs1 .c
    Africa/Djibouti|10800|7zo -uj8fzo .c
    Africa/Douala|3600|1so -u9rj4o .4
    Africa/El_Aaiun|0|-2g0 -isdxk0 .-4 m2g0c0 0 .198 .4 .6t8 0 .k84 .4 .b3w 0 .i84 .4 .4qk 0 .meys .4 .6t8 0 .k84 .4 \
    .5zw 0 .itg .4 .798 0 .hms .4 .8t8 0 .k8c .4 .62o 0 .2ao .4 .31c 0 .fk0 .4 .56o 0 .2io .4 .5s0 0 .beo .4 .6o0 0 \
    .2lc .4 .6ao 0 .beo .4 .5pc 0 .2lc .4 .79c 0 .beo .4 .56o 0 .2lc .4 .8ao 0 .aw0 .4 .45c 0 .340 .4 .8tc 0 .aw0 .4 \
    .3mo 0 .2lc .4 .nuo 0 .2lc .4 .nc0 0 .340 .4 .nc0 0 .2lc .4 .nc0 0 .340 .4 .nc0 0 .2lc .4 .nuo 0 .2lc .4 .nc0 0 \
    .340 .4 .nc0 0 .2lc .4 .dh8 0
    Africa/Freetown|0|-2gc -thmg7o .-4 a4v6zo -1uo 681qo .-4 7vcxc -1uo awkeo .-4 7vcxc -1uo awkeo .-4 7vcxc -1uo ayf2o \
    .-4 7vcxc -1uo awkeo .-4 7vcxc -1uo awkeo .-4 7vcxc -1uo e1j2o .-4 4qe9c -1uo 7dqo .-4 16dy9c 0
    Africa/Gaborone|7200|4ss -18cyvgs .6 9h5hys .8 .uh6u .c .dh8 .8
    Africa/Harare|7200|5r0 -yvtf30 .8
    Africa/Johannesburg|7200|56o -14nj6io .6 5rpt0o .8 .tq86 .c .dh8 .8 .dhg .c .dh8 .8
    Africa/Juba|7200|5us -kcrsis .8 kixuys .c .cd8 .8 .elg .c .cfw .8 .eo4 .c .cfw .8 .eis .c .cik .8 .eg4 .c .cl8 .8 \
    .edg .c .cnw .8 .eas .c .ct8 .8 .e5g .c .cvw .8 .elg .c .cfw .8 .eis .c .cik .8 .eg4 .c .cnw .8 .eas .c .cqk .8 \
    .e84 .c .ct8 .8 .e5g .c .cvw .8 .elg .c .cik .8 .eg4 .c .cl8 .8 .aplg .c .ftfw .8
    Africa/Kampala|10800|604 -lnse04 .c s8lo4 .a .diyq .b .6rjz .c
    Africa/Khartoum|7200|60w -kcrsow .8 kixv4w .c .cd8 .8 .elg .c .cfw .8 .eo4 .c .cfw .8 .eis .c .cik .8 .eg4 .c .cl8 \
    .8 .edg .c .cnw .8 .eas .c .ct8 .8 .e5g .c .cvw .8 .elg .c .cfw .8 .eis .c .cik .8 .eg4 .c .cnw .8 .eas .c .cqk .8 \
    .e84 .c .ct8 .8 .e5g .c .cvw .8 .elg .c .cik .8 .eg4 .c .cl8 .8 .aplg .c .ddfw .8
    Africa/Kigali|7200|5kg -i1ulkg .8
    Africa/Kinshasa|3600|2u0 -11ngdi0 .4
    Africa/Lagos|3600|mn -xnxnan 0 1kdnan mn 2ve7dd .2 2yfgkn .4
    Africa/Libreville|3600|1r0 -u9rj30 .4
    Africa/Lome|0|84 -146nmw4 0
    Africa/Luanda|3600|2g8 -14phh48 2es afpx08 .4
    Africa/Lubumbashi|7200|534 -11ngfr4 .4 bpwyb4 .8
    Africa/Lusaka|7200|58k -yvtekk .8
    Africa/Malabo|3600|1mk -u9riyk 0 r44sak .4
    Africa/Maputo|7200|616 -vu3fd6 .8
    Africa/Maseru|7200|53c -yvtefc .8 l5xrrc .c .dh8 .8
    Africa/Mbabane|7200|5rc -yvtf3c .8
    Africa/Mogadishu|10800|8eg -13r0weg .c je91eg .a .jjhe .c
    Africa/Monrovia|0|-1zw -qj6zc4 -226 rl202a 0
    Africa/Ndjamena|3600|2sc -u9rk4c .4 zdk5cc .8 .at8 .4
    Africa/Niamey|3600|e4 -u9rhq4 .-4 bk99u4 0 .jf98 .4
    Africa/Nouakchott|0|-2yc -u9redo 0 bk93po .-4 .k3us 0
    Africa/Ouagadougou|0|-a4 -u9rh1w 0
    Africa/Porto-Novo|3600|hg -u9rhtg 0 bk975g .4
    Africa/Sao_Tome|0|18w -18vsjww -1p9 em12kw 0 .27nxg .4 .r1c 0
    Africa/Tripoli Libya|7200|2fw -q3gfrw .4 gl6ajw .8 .5uc .4 .1bxo .8 .67o .4 .1b6s .8 .6vw .4 .296s .8 .haak .4 .6o4 \
    .8 .djw .4 .dhg .8 .djw .4 .dk4 .8 .djw .4 .dus .8 .d6k .4 .dpg .8 .dh8 .4 .dc4 .8 .djw .4 .dk4 .8 .djw .4 .dhg .8 \
    .djw .4 .fxg .8 .4tek .4 .ds4 .8 .bq5g .4 .aao .8
    Africa/Tunis|3600|1vw -1a9dr7w fl fke44b .4 enxevl .8 .g2o .4 .7c0 .8 .17k0 .4 .bes .8 .hmw .4 .aw0 .8 .1ek .4 .lg \
    .8 .bzw .4 .dhg .8 .dx0 .4 .d1o .8 .cd0 .4 .nrhg .8 .aw0 .4 .g80 .8 .bc0 .4 .79k0 .8 .8lc .4 .dhc .8 .dhc .4 .g80 \
    .8 .b9c .4 .aylc .8 .b9g .4 .d44 .8 .g2o .4 .aw0 .8 .g2o .4 .beo .8 .fk0 .4
    Africa/Windhoek|7200|360 -14nj4i0 .6 5rpr00 .8 .tq86 .c .dh8 .8 .12buk .4 .cdo .8 .fjw .4 .bes .8 .g2k .4 .aw4 .8 \
    .g2k .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .g2k .4 .aw4 .8 .g2k .4 .bes .8 \
    .fjw .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .g2k .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 \
    .fjw .4 .bes .8 .fjw .4 .bes .8 .g2k .4 .aw4 .8 .g2k .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8 .fjw .4 .bes .8
    America/Adak America/Atka US/Aleutian|-36000,-32400,3.2.0/7200,11.1.0/7200|xya -1hc7qjz -wpq h4z1xp .-18 ln70qa \
    .-14 .2qfw .-18 .hps4 .-14 .dh8 .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dzw .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dh8 \
    .-18 .56s .-14 .lrw .-18 .8tg .-14 .i58 .-18 .dhg .-14 .dzw .-18 .cys .-14 .dzw .-18 .dhg .-14 .dh8 .-18 .dhg .-14 \
    .dh8 .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dh8 .-18 .dhg .-14 .dzw .-18 .cys .-14 .rh8 .-10 .dh8 .-14 .dhg .-10 .dh8 \
    .-14 .dhg .-10 .dh8 .-14 .bxg .-10 .f18 .-14 .bxg .-10 .fjw .-14 .bes .-10 .fjw .-14 .bes .-10 .fjw .-14 .bxg .-10 \
    .f18 .-14 .bxg .-10 .f18 .-14 .bxg .-10 .fjw .-14 .bes .-10 .fjw .-14 .bes .-10 .fjw .-14 .bxg .-10 .f18 .-14 .bxg \
    .-10 .f18 .-14 .bxg .-10 .f18 .-14 .bxg .-10 .fjw .-14 .bes .-10 .fjw .-14 .bes .-10 .fjw .-14 .bxg .-10 .f18 .-14 \
    .bxg .-10 .f18 .-14 .bxg .-10 .fjw .-14 .bes .-10 .fjw .-14 .bes .-10 .fjw .-14 .9us .-10
    America/Anchorage US/Alaska|-32400,-28800,3.2.0/7200,11.1.0/7200|12wo -1hc7qjz -rrc h4ywzb .-14 ln72wo .-10 .2qfw \
    .-14 .hps4 .-10 .dh8 .-14 .dhg .-10 .dh8 .-14 .dhg .-10 .dzw .-14 .dhg .-10 .dh8 .-14 .dhg .-10 .dh8 .-14 .56s .-10 \
    .lrw .-14 .8tg .-10 .i58 .-14 .dhg .-10 .dzw .-14 .cys .-10 .dzw .-14 .dhg .-10 .dh8 .-14 .dhg .-10 .dh8 .-14 .dhg \
    .-10 .dh8 .-14 .dhg .-10 .dh8 .-14 .dhg .-10 .dzw .-14 .cys .-10 .rh8 .-w .dh8 .-10 .dhg .-w .dh8 .-10 .dhg .-w \
    .dh8 .-10 .bxg .-w .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w \
    .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w \
    .f18 .-10 .bxg .-w .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .bxg .-w .f18 .-10 .bxg .-w .f18 .-10 .bxg .-w \
    .fjw .-10 .bes .-w .fjw .-10 .bes .-w .fjw .-10 .9us .-w
    America/Anguilla|-14400|-bog -u6m6zk .-g
    America/Antigua|-14400|-bg0 -u6m780 .-k k9mqg0 .-g
    America/Araguaina|-10800|-8xc -t85j2o .-c 99k8mo .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk \
    .-c .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c \
    .i5g .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 .-c .49hg \
    .-8 .8t8 .-c .hms .-8 .9uk .-c .h6s .-8 .at8 .-c .glg .-8 .9uk .-c .glg .-8 .avw .-c .glg .-8 .9uk .-c .hms .-8 \
    .9bw .-c .j6s .-8 .7rw .-c .79us .-8 .8t8 .-c
    America/Argentina/Buenos_Aires America/Buenos_Aires|-10800|-ato -138aaic -bw0 db2bqc .-g 5iv8k0 .-c .8yk .-g .elg \
    .-c .a7w .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c \
    .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 \
    .-g .5k4 .-c .5p8 .-g .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g \
    .dhg .-c .38d8 .-8 .798 .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-c .h44 .-8 .9uk .-c .h44 .-8 .ad8 \
    .-c .b4tg .-8 .5p8 .-c .g2s .-8 .avw .-c
    America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca|-10800|-c6k -138a95g -bw0 db2adg .-g \
    5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g \
    .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c \
    .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw \
    .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-g .h48 .-8 \
    .9ug .-c .h44 .-8 .ad8 .-c .8g04 .-g .1es .-c .2nek .-8 .5p8 .-c
    America/Argentina/Cordoba America/Cordoba America/Rosario|-10800|-bw0 -px7ys0 .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8vw .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 \
    .-c .5p8 .-g .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c \
    .38d8 .-8 .798 .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-g .h48 .-8 .9ug .-c .h44 .-8 .ad8 .-c .b4tg \
    .-8 .5p8 .-c .g2s .-8 .avw .-c
    America/Argentina/Jujuy America/Jujuy|-10800|-c3c -138a98o -bw0 db2ago .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g \
    .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g \
    .-c .8vw .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c \
    .5p8 .-g .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 \
    .-8 .798 .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-g .hmw .-c .ad8 .-g .f1g .-8 .avs .-c .h44 .-8 .ad8 .-c .b4tg .-8 \
    .5p8 .-c
    America/Argentina/La_Rioja|-10800|-cdo -138a8yc -bw0 db2a6c .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9p8 .-g .4yw .-c .cak .-8 .9uk .-c .h44 .-8 .ad8 .-c .8g04 .-g .1es \
    .-c .2nek .-8 .5p8 .-c
    America/Argentina/Mendoza America/Mendoza|-10800|-cqs -138a8l8 -bw0 db29t8 .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8vw .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 \
    .-c .5p8 .-g .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c \
    .38d8 .-8 .798 .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-g .go8 .-c .a58 .-g .gw4 .-c .a7w .-g .h44 .-8 .ad4 .-c .8fc4 \
    .-g .9c4 .-c .2g58 .-8 .5p8 .-c
    America/Argentina/Rio_Gallegos|-10800|-ctg -138a8ik -bw0 db29qk .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c \
    .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw \
    .-g .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g \
    .gw4 .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 \
    .-c .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-c .h44 .-8 .9uk .-c .h44 .-8 .ad8 .-c .8g04 .-g .1es .-c \
    .2nek .-8 .5p8 .-c
    America/Argentina/Salta|-10800|-c44 -138a97w -bw0 db2afw .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-g .h48 .-8 .9ug .-c .h44 .-8 .ad8 .-c .b4tg .-8 .5p8 .-c
    America/Argentina/San_Juan|-10800|-cos -138a8n8 -bw0 db29v8 .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9p8 .-g .4yw .-c .cak .-8 .9uk .-c .h44 .-8 .ad8 .-c .8fxg .-g .42s \
    .-c .2kt8 .-8 .5p8 .-c
    America/Argentina/San_Luis|-10800|-cac -138a91o -bw0 db2a9o .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .b3w .-g .fxk .-c .a58 .-g .6tg .-c .9rp8 .-g .42s .-c .2kt8 .-8 .1mk .-c .3k4 .-g .g2s \
    .-c .avw .-g .g2s .-c
    America/Argentina/Tucuman|-10800|-c2s -138a998 -bw0 db2ah8 .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-g .h48 .-8 .9ug .-c .h44 .-8 .ad8 .-c .8g04 .-g .w4 .-c .2nx8 \
    .-8 .5p8 .-c .g2s .-8 .avw .-c
    America/Argentina/Ushuaia|-10800|-cnc -138a8oo -bw0 db29wo .-g 5iv8k0 .-c .8yk .-g .elg .-c .a7w .-g .i5g .-c .8vw \
    .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8yk .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g .i5g .-c .8vw .-g \
    .i5g .-c .8yk .-g .91g .-c .puk .-g .91g .-c .1cik .-g .5k4 .-c .1sak .-g .fus .-c .crx8 .-g .5k4 .-c .5p8 .-g .gw4 \
    .-c .a58 .-g .gw4 .-c .a58 .-g .gw4 .-c .cik .-g .dhg .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .38d8 .-8 .798 .-c \
    .ayo4 .-8 .6yk .-c .glg .-8 .ad8 .-c .h44 .-8 .9uk .-c .h44 .-8 .9uk .-c .h44 .-8 .ad8 .-c .8fus .-g .1k4 .-c .2nek \
    .-8 .5p8 .-c
    America/Aruba|-14400|-czc -u7lcco .-i rlo7io .-g
    America/Asuncion|-10800|-aog -jy93zk .-g ldwofk .-c .14ik .-g .14lg .-c .b98 .-g .fus .-c .b6k .-g .fus .-c .b6k \
    .-g .fus .-c .dh8 .-g .dk4 .-c .djw .-g .dk4 .-c .dh8 .-g .dk4 .-c .dh8 .-g .dk4 .-c .dh8 .-g .dk4 .-c .djw .-g \
    .dk4 .-c .dh8 .-g .dk4 .-c .dh8 .-g .dk4 .-c .dh8 .-g .dk4 .-c .djw .-g .dk4 .-c .dh8 .-g .f44 .-c .bx8 .-g .dk4 \
    .-c .dh8 .-g .dxg .-c .avw .-g .g5g .-c .d3w .-g .dms .-c .b18 .-g .g04 .-c .ayk .-g .g2s .-c .b98 .-g .g84 .-c \
    .ad8 .-g .glg .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .dh8 .-g .aw4 .-c .g2k \
    .-g .bes .-c .fjw .-g .eis .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .glg .-c .ad8 .-g .glg .-c .ad8 .-g \
    .glg .-c .cyk .-g .cys .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .cfw .-g .eis .-c .cfw .-g .eis .-c .cfw .-g .eis \
    .-c .cyk .-g .e04 .-c .cyk .-g .e04 .-c .cyk .-g .eis .-c .cfw .-g .eis .-c .cfw .-g .eis .-c .cyk .-g .e04 .-c \
    .cyk .-g .e04 .-c .cyk .-g .e04 .-c .cyk .-g .eis .-c
    America/Atikokan|-18000|-gys -1353b18 .-o c5efx8 .-k .eik .-o .gh6k .-k
    America/Bahia_Banderas|-21600|-jho .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .7k7w .-s .14jsc .-o \
    .f18 .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .e04 .-o .avw .-s .e04 .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s \
    .bxg .-o .f18 .-s .bxg .-k .fjs .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg \
    .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k \
    .fjw .-o .bes .-k .fjw .-o
    America/Bahia|-10800|-74s -t85kv8 .-c 99kaf8 .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk .-c \
    .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c .i5g \
    .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 .-c .io4 .-8 \
    .8t8 .-c .i5g .-8 .8ak .-c .j6s .-8 .798 .-c .j6s .-8 .9bw .-c .hms .-8 .9bw .-c .hms .-8 .8t8 .-c .hms .-8 .9uk \
    .-c .h6s .-8 .at8 .-c .glg .-8 .9uk .-c .glg .-8 .avw .-c .glg .-8 .9uk .-c .hms .-8 .9bw .-c .j6s .-8 .7rw .-c \
    .6idg .-8 .9uk .-c
    America/Barbados|-14400|-b1h -ug8iaj .-g fzq06j .-c .9xg .-g .i2k .-c .9c4 .-g .g58 .-e .bc4 .-g .om5c .-c .8ak .-g \
    .eis .-c .cfw .-g .eis .-c .cfw .-g .f1g .-c .bp8 .-g
    America/Belem|-10800|-8z8 -t85j0s .-c 99k8ks .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk .-c \
    .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c .i5g \
    .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c
    America/Belize|-21600|-gc0 -u52ic0 .-o 3edkc0 .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o \
    .hmq .-m .9by .-o .hmq .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq \
    .-m .9by .-o .hmq .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o .hmq .-m \
    .9by .-o .hmq .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o .hmq .-m .9by \
    .-o .hmq .-m .9um .-o .9uq .-k .2luk .-o .1cqs .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o \
    .hmq .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o .hmq \
    .-m .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o .hmq .-m .9by .-o .hmq .-m \
    .9by .-o .hmq .-m .9um .-o .h42 .-m .9um .-o .h42 .-m .9um .-o .hmq .-m .9by .-o .4dc2 .-k .4vw .-o .6nk4 .-k .458 \
    .-o
    America/Blanc-Sablon|-14400|-aks -18vs838 .-g hw37f8 .-c .eik .-g .hi2s .-c .2qfw .-g
    America/Boa_Vista|-14400|-b8g -t85grk .-g 99k93k .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo .-c .8yk \
    .-g .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c .8vw .-g \
    .i5g .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g .8r9g .-c .avw .-g .glg .-c .ik .-g
    America/Bogota|-18000|-dps -srdoy8 .-k 14ezmu8 .-g .kt8 .-k
    America/Boise|-25200,-21600,3.2.0/7200,11.1.0/7200|-lip .-1spxs .-w .pto8 .-s .fjw .-w .bes .-s .fjw .-w .2nxg .-s \
    .e36k .-o .2qfw .-s .g7us .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .79g .-o .jp8 .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 \
    .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s \
    .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg \
    .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o \
    .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o
    America/Cambridge_Bay|-25200,-21600,3.2.0/7200,11.1.0/7200|0 .-11ktc .-s .gm6c .-o .2qfw .-s .jz6s .-o .dh8 .-s \
    .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s \
    .bxg .-o .f18 .-s .bxg .-o .qyk .-k .g2c .-o .qgc .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes \
    .-o .fjw .-s .bes .-o .fjw .-s .9us .-o
    America/Campo_Grande|-14400|-a44 -t85hvw .-g 99ka7w .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo .-c .8yk \
    .-g .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c .8vw .-g \
    .i5g .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g .io4 .-c .7rw .-g .j6s .-c .8t8 .-g .io4 \
    .-c .8t8 .-g .i5g .-c .8ak .-g .j6s .-c .798 .-g .j6s .-c .9bw .-g .hms .-c .9bw .-g .hms .-c .8t8 .-g .hms .-c \
    .9uk .-g .h6s .-c .at8 .-g .glg .-c .9uk .-g .glg .-c .avw .-g .glg .-c .9uk .-g .hms .-c .9bw .-g .j6s .-c .7rw \
    .-g .i5g .-c .8t8 .-g .jc4 .-c .858 .-g .hms .-c .9bw .-g .j6s .-c .8ak .-g .h44 .-c .9bw .-g .i5g .-c .8t8 .-g \
    .i5g .-c .9bw .-g .hms .-c .9bw .-g .hms .-c .9uk .-g .hms .-c .8t8 .-g .i5g .-c .8t8 .-g .i5g .-c .9bw .-g .hms \
    .-c .9bw .-g .hms .-c .9bw .-g .hms .-c .9bw .-g .j6s .-c .7rw .-g
    America/Cancun|-18000|-g2g .-102nc .-o .192w8 .-k .rp0 .-o .9yoc .-k .f18 .-o .bxg .-k .qyk .-g .8t8 .-k .684 .-o \
    .bxg .-k .fjw .-o .bes .-k .fjw .-o .e04 .-k .avw .-o .e04 .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes \
    .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k \
    .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .79g .-k
    America/Caracas|-14400|-ce8 -15r0wxs -ce4 bjfjzw .-i rlo83w .-g .w9my .-i .6b40 .-g
    America/Cayenne|-10800|-9ow -uj7yb4 .-g tcw6r4 .-c
    America/Cayman|-18000|-f2k -15r0u9g -e7y biv5te .-k
    America/Chicago US/Central|-21600,-18000,3.2.0/7200,11.1.0/7200|-g8c .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw \
    .-o .h44 .-k .ad8 .-o .aw4 .-k .g2k .-o .dhg .-k .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o \
    .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 \
    .-k .bek .-o .g2s .-k .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .bes .-k .j6k .-o .bxg .-k .bek .-o .fk4 .-k \
    .bek .-o .g2s .-k .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .9xg .-k .2qfw .-o .fk4 .-k .bek .-o .fk4 .-k .bek \
    .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o \
    .fk4 .-k .bek .-o .fk4 .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k \
    .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 \
    .-o .dhg .-k .dh8 .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o \
    .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg \
    .-k .dh8 .-o .dhg .-k .dh8 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k \
    .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 \
    .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o \
    .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .9us .-k
    America/Chihuahua|-21600|-jn8 .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s .dk4 .-o .1c404 .-k .f18 .-o .bxg \
    .-k .f18 .-o .qys .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .e04 .-o .avw .-s .e04 .-o .f18 .-s .bxg .-o .f18 .-s \
    .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg \
    .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o \
    .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o
    America/Ciudad_Juarez|-25200,-21600,3.2.0/7200,11.1.0/7200|-jpw .-102n8 .-s .4340 .-o .2kvw .-s .cas .-o .bek .-s \
    .dk4 .-o .1c404 .-k .f18 .-o .bxg .-k .f18 .-o .qys .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .e04 .-o .avw .-s .e04 \
    .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o \
    .f18 .-s .bxg .-o .f18 .-s .adg .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk \
    .-s .9c4 .-o .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s \
    .9us .-o .hmk .-s .9c4 .-o .jec .-s .7kc .-o
    America/Coral_Harbour America/Panama|-18000|-eq8 -15r0uls -eso 9jvmqg .-k
    America/Costa_Rica|-21600|-fkd -pjw8fn .-o ubtl3n .-k .798 .-o .jpg .-k .798 .-o .7zpg .-k .c2k .-o .ew4 .-k .47w \
    .-o
    America/Coyhaique|-10800|-dcg -15r0vzk -d39 ag6l2t .-k 3dlssr -d39 157b79 .-g f4e0r -d39 49hzb9 .-g aye0r .-k .bc4 \
    .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .fp8 .-k .bc4 .-g .frw .-k .bc4 .-g .7bp8 .-k .4is .-g .3i7w .-k .3s0 .-g \
    .g4g0 .-c .avw .-g .hms .-c .9bw .-g .eis .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .f1g .-c .bx8 .-g .g2s \
    .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c \
    .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .dh8 \
    .-g .dhg .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .e04 .-c .cyk .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g \
    .fk4 .-c .bek .-g .fk4 .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .eis .-c .dzw .-g .e04 \
    .-c .bek .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .avw .-g .g2s .-c .bek .-g .fk4 .-c .bek .-g .fk4 .-c \
    .bek .-g .g2s .-c .avw .-g .g2s .-c .cfw .-g .eis .-c .bek .-g .fk4 .-c .cyk .-g .e04 .-c .fjw .-g .7s4 .-c .inw \
    .-g .9c4 .-c .hmk .-g .9us .-c .h3w .-g .9us .-c .19mk .-g .6qs .-c .k7w .-g .6qs .-c .k7w .-g .6qs .-c .hmk .-g \
    .bes .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bes .-c .g2k .-g .bes .-c
    America/Creston|-25200|-lks -18vrx38 .-s h39xv8 .-w .1944 .-s
    America/Cuiaba|-14400|-adw -t85hm4 .-g 99k9y4 .-c .ddc .-g .dpg .-c .dbw .-g .ciys .-c .a2o .-g .gyo .-c .8yk .-g \
    .i2s .-c .918 .-g .i2s .-c .6nw .-g .83hg .-c .658 .-g .ow4 .-c .4fw .-g .i2s .-c .6o0 .-g .i5c .-c .8vw .-g .i5g \
    .-c .8yk .-g .da5g .-c .9uk .-g .glg .-c .8ak .-g .iqs .-c .7rw .-g .io4 .-c .7rw .-g .j6s .-c .8t8 .-g .io4 .-c \
    .8t8 .-g .i5g .-c .8ak .-g .j6s .-c .798 .-g .j6s .-c .9bw .-g .hms .-c .9bw .-g .hms .-c .8t8 .-g .hms .-c .9uk \
    .-g .h6s .-c .at8 .-g .glg .-c .9uk .-g .glg .-c .avw .-g .glg .-c .9uk .-g .hms .-c .9bw .-g .j6s .-c .7rw .-g \
    .1aas .-c .858 .-g .hms .-c .9bw .-g .j6s .-c .8ak .-g .h44 .-c .9bw .-g .i5g .-c .8t8 .-g .i5g .-c .9bw .-g .hms \
    .-c .9bw .-g .hms .-c .9uk .-g .hms .-c .8t8 .-g .i5g .-c .8t8 .-g .i5g .-c .9bw .-g .hms .-c .9bw .-g .hms .-c \
    .9bw .-g .hms .-c .9bw .-g .j6s .-c .7rw .-g
    America/Curacao|-14400|-crn -u7lckd .-i rlo7qd .-g
    America/Danmarkshavn|0|-3gg -rvusjk .-c x8nx3k .-8 .cy8 .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c \
    .dhc .-8 .e00 .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc \
    .-8 .e00 .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .dhc .-8 .dhc .-c .7c8 0
    America/Dawson_Creek|-25200|-m9k -18vrweg .-w hw36ug .-s .eik .-w .hi2s .-s .2qfw .-w .16is .-s .bek .-w .fk4 .-s \
    .bek .-w .fk4 .-s .bek .-w .g2s .-s .avw .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek \
    .-w .fk4 .-s .bek .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w \
    .g2s .-s .avw .-w .g2s .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s
    America/Dawson|-25200|-ptg -1079suk .-10 97l62k .-w .eik .-10 .fk4 .-w .buc .-10 .gqoc .-w .2qfw .-10 .epek .-s \
    .e00 .-10 .6080 .-w .4vs4 .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s \
    .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 \
    .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w \
    .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9us \
    .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9us .-s \
    .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s
    America/Denver America/Shiprock Navajo US/Mountain|-25200,-21600,3.2.0/7200,11.1.0/7200|-jfw .-1spxw .-s .pto8 .-o \
    .fjw .-s .bes .-o .fjw .-s .bes .-o .g2k .-s .aw4 .-o .458 .-s .fklg .-o .2qfw .-s .epes .-o .dzw .-s .cys .-o .dzw \
    .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .dhg .-o .dh8 .-s \
    .dhg .-o .dh8 .-s .56s .-o .lrw .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 \
    .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s \
    .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg \
    .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o
    America/Detroit US/Michigan|-18000,-14400,3.2.0/7200,11.1.0/7200|-fdn -xx8dyd .-o 5eraud .-k .k3h8 .-g .2qfw .-k \
    .1xhg .-g .bek .-k 9rlbxo .-g 71s2c .-k .dhg .-g .dh8 .-k .3dus .-g .dh8 .-k .56s .-g .lrw .-k .dhg .-g .dh8 .-k \
    .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg \
    .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g \
    .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw \
    .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k \
    .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    America/Dominica|-14400|-bdc -uj7wl0 .-g
    America/Edmonton America/Yellowknife Canada/Mountain|-21600|-l0g -x1yazk .-s 629ink .-o .eik .-s .cg4 .-o .398 .-s \
    .oqs .-o .dzw .-s .cys .-o .bek .-s .g2s .-o .avw .-s .g2s .-o .bek .-s .dstg .-o .2qfw .-s .16is .-o .bek .-s \
    .ih9g .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o \
    .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw \
    .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s \
    .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg \
    .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o \
    .hmk .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk \
    .-s .9us .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9us .-o .hmk .-s \
    .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o .hmk .-s .9c4 .-o
    America/Eirunepe|-18000|-cxs -t85f28 .-k 99ka68 .-g .ddc .-k .dpg .-g .dbw .-k .ciys .-g .a2o .-k .gyo .-g .8yk .-k \
    .i2s .-g .918 .-k .i2s .-g .6nw .-k .83hg .-g .658 .-k .ow4 .-g .4fw .-k .i2s .-g .6o0 .-k .i5c .-g .8vw .-k .i5g \
    .-g .8yk .-k .da5g .-g .9uk .-k .glg .-g .8ak .-k .iqs .-g .7rw .-k .4a04 .-g .9bw .-k .as04 .-g .41jw .-k
    America/El_Salvador|-21600|-gio -pkm4tc .-o ymao5c .-k .avw .-o .g2s .-k .avw .-o
    America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte|-28800,-25200,3.2.0/7200,11.1.0/7200|-lo4 \
    .-102n8 .-s .1i2o .-w .2l1g .-s .2kvw .-w .a5g .-s .dh8 .-w .7xus .-s .2od8 .-w .1slg .-s .l18 .-w .yys .-s .at8 \
    .-w .g30 .-s .bek .-w .fk4 .-s .bek .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .g2o .-s .beo .-w \
    .fk0 .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .fk0 .-s .beo .-w .g2o .-s .aw0 .-w .g2o .-s .dhc .-w .dhc \
    .-s .dhc .-w .dhc .-s .dhc .-w .dhc .-s .e00 .-w .cyo .-s .e00 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .56s .-s .lrw .-w .8tg .-s .i58 \
    .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w \
    .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg \
    .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s \
    .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw \
    .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w \
    .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .adg .-s
    America/Fort_Nelson|-25200|-mpz -18vrvy1 .-w hw36e1 .-s .eik .-w .hi2s .-s .2qfw .-w .16is .-s .bek .-w .fk4 .-s \
    .bek .-w .fk4 .-s .bek .-w .g2s .-s .avw .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek \
    .-w .fk4 .-s .bek .-w .g2s .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w .fk4 .-s .bek .-w \
    .g2s .-s .avw .-w .g2s .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s \
    .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 \
    .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w \
    .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg \
    .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s \
    .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw \
    .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9us .-s .hmk .-w \
    .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s .hmk .-w .9c4 .-s
    America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis \
    US/East-Indiana|-18000,-14400,3.2.0/7200,11.1.0/7200|-fye .-1spy0 .-o .pto8 .-k .fjw .-o .bes .-k .fjw .-o .g9xg \
    .-k .798 .-o .9xg .-k .2qfw .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k \
    .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .1tuk .-o .fk4 .-k .89mk \
    .-g .dh8 .-k .dhg .-g .dh8 .-k .qmqs .-g .fjw .-k .9us .-g
    America/Fortaleza|-10800|-74o -t85kvc .-c 99kafc .-8 .ddc .-c .dpg .-8 .dbw .-c .ciys .-8 .a2o .-c .gyo .-8 .8yk \
    .-c .i2s .-8 .918 .-c .i2s .-8 .6nw .-c .83hg .-8 .658 .-c .ow4 .-8 .4fw .-c .i2s .-8 .6o0 .-c .i5c .-8 .8vw .-c \
    .i5g .-8 .8yk .-c .da5g .-8 .9uk .-c .glg .-8 .8ak .-c .iqs .-8 .7rw .-c .io4 .-8 .7rw .-c .j6s .-8 .8t8 .-c .78tg \
    .-8 .avw .-c .glg .-8 .118 .-c .qg4 .-8 .9bw .-c
    America/Glace_Bay|-14400,-10800,3.2.0/7200,11.1.0/7200|-b3o -z94kwc .-g 89fk8c .-c .eik .-g .hi2s .-c .2qfw .-g \
    .5otg .-c .bek .-g .dyys .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .cys \
    .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dzw .-g .cys .-c \
    .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw \
    .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g \
    .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg \
    .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .9us .-c
    """
}
