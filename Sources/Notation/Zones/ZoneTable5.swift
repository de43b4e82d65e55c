// The rules of time zones, part 5 of 5, as scripts/zones wrote them; see there.

extension ZoneTable {
  static let part5 = """
    Europe/Monaco|3600,7200,3.5.0/7200,10.5.0/10800|1d8 -14hnyp8 fl 9tlnln 0 2pzpnl .4 .82o 0 .cw0 .4 .elc 0 .bc0 .4 \
    .fmo 0 .atc .4 .g5c 0 .9s0 .4 .io0 0 .aio .4 .go0 0 .b6o .4 .eio 0 .h40 .4 .9uo 0 .cyo .4 .e00 0 .dhc .4 .dhc 0 \
    .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cyo 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 \
    .eio 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .g2o 0 .79o .4 .w7o .8 \
    .bek .4 .bes .8 .hmw .4 .aw0 .8 .e00 .4 .dhc .8 .dx4 .4 .d1k .8 .cdc .4 .mxzw .8 .dh8 .4 .e08 .8 .cyo .4 .e00 .8 \
    .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Moscow W-SU|10800|6yh -rx5dmh 707 ipzua 9s7 .d9c 707 .bh8 ck7 .7xg 9s7 .j3w ck7 1jwk7 .g .3e8 .c .14o0 .g \
    .2ik .k .c5c .g .284 .c .r1g .8 .5sw4 .c .125uk .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .e00 .c .qys .8 .8ao .c .56k .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g \
    .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g \
    .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c
    Europe/Oslo|3600,7200,3.5.0/7200,10.5.0/10800|1zo -1353tzo .4 b5svbo .8 .9p4 .4 .hxmo .8 .1o8c .4 .aw0 .8 .e00 .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .a3xc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .e00 .4 .g2o .8 .aw0 .4 .axk0 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Paris|3600,7200,3.5.0/7200,10.5.0/10800|fl -uozn3l 0 2qx1nl .4 .82o 0 .cw0 .4 .elc 0 .bc0 .4 .fmo 0 .atc .4 \
    .g5c 0 .9s0 .4 .io0 0 .aio .4 .go0 0 .b6o .4 .eio 0 .h40 .4 .9uo 0 .cyo .4 .e00 0 .dhc .4 .dhc 0 .eio .4 .cg0 0 \
    .e00 .4 .cyo 0 .eio .4 .cyo 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .eio 0 .dhc .4 \
    .dhc 0 .cyo .4 .e00 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .g2o 0 .79o .4 .87k .8 .1sgc .4 .aw0 .8 \
    .e00 .4 .dhc .8 .dx4 .4 .d1k .8 .cdc .4 .mxzw .8 .dh8 .4 .e08 .8 .cyo .4 .e00 .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 \
    .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Riga|7200,10800,3.5.0/10800,10.5.0/14400|4gy -qznlky 78y .beo 4gy .elc 78y .3s0 4gy .58l4 .8 7fhlky .c .ofw \
    .8 .108g .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .t4 .c .rel4 .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .qys .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .dhc .8 .dhg .c .fk0 .8 .beo .c .fk0 .8 .beo .c \
    .g2o .8 .11uo .c
    Europe/Rome Europe/San_Marino Europe/Vatican|3600,7200,3.5.0/7200,10.5.0/10800|2b8 .-1l8o4 .4 .gz40 .8 .8t8 .4 .dhg \
    .8 .djw .4 .bus .8 .fmk .4 .atg .8 .g2k .4 .cg4 .8 .dh8 .4 .eu04 .8 .1sg8 .4 .aw0 .8 .e00 .4 .dhc .8 .cdc .4 .elc \
    .8 .cag .4 .dk8 .8 .f1c .4 .bx4 .8 .f1c .4 .aw8 .8 .g2o .4 .d914 .8 .9bw .4 .i5g .8 .8tc .4 .i5c .8 .8tc .4 .io0 .8 \
    .8tc .4 .i5c .8 .8tc .4 .hmo .8 .9c0 .4 .i5c .8 .9c0 .4 .i5c .8 .8tc .4 .hmo .8 .9c0 .4 .i5c .8 .8tc .4 .i5c .8 \
    .8tc .4 .hmo .8 .9c0 .4 .i5c .8 .9c0 .4 .hmo .8 .9c0 .4 .e08 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Samara|14400|99w .-11yg0 .c .88vo .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc \
    .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .e00 .c .sis .g .bx4 .k .dhc .g .dhc .k \
    .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .e00 .k .fk0 .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k \
    .g2o .g .aw0 .k .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .aw0 .k \
    .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .rhg .c .aw0 .g
    Europe/Sarajevo|3600,7200,3.5.0/7200,10.5.0/10800|3es -18vsm2s .4 twhn6s .8 .15n0 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc \
    .4 .dhc .8 .cdc .4 .s79c .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    Europe/Saratov|14400|8j6 .-11yg0 .c .88vo .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc \
    .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .dhc .c .dhc .g .e00 .c .dhc .g .14g0 .c .dhc .g .dhc .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c \
    .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c \
    .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c .1l1g .g
    Europe/Simferopol|10800|6bc -1ayy8zc 6ao n4x6oo .8 37a0qo .c .8jh8 .8 .r4g .4 .aw0 .8 .e00 .4 .dhc .8 .qc .c .rs58 \
    .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .kqo .8 .1b6s .c .dhc .8 .dhc .c .dhc .8 .dhc .c .2l0 .g .aw8 .c .dhc .g .dhc .c .dzs .g \
    .fkc .c .qys .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 \
    .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 \
    .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .bek .g .fjs .c
    Europe/Skopje|3600,7200,3.5.0/7200,10.5.0/10800|3yw -18vsmmw .4 twhnqw .8 .15n0 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .cdc .4 .s79c .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    Europe/Sofia|7200,10800,3.5.0/10800,10.5.0/14400|4bg -1ayy6zg 5ew 7s708k .8 p0d6uw .4 .aw0 .8 .e00 .4 .dhc .8 .dhc \
    .4 .dhg .8 .pjrg .c .dk4 .8 .dx8 .c .d1g .8 .dx8 .c .cyw .8 .dzs .c .cz0 .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dh4 .c .dh8 .8 .dhg .c \
    .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .e04 .c .fjw .8 .bf4 .c
    Europe/Stockholm|3600,7200,3.5.0/7200,10.5.0/10800|3cc -1bhq3cc 2se ayjpvy .4 8jiake .8 .aas .4 .1bqdk .8 .cyo .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .e00 .8
    Europe/Tallinn|7200,10800,3.5.0/10800,10.5.0/14400|4l0 -r3exx0 .4 3re10 .8 .beo .4 .lbs 4l0 ygov0 .8 a1zgd0 .c .tzw \
    .8 .uls .4 .aw0 .8 .e00 .4 .dhc .8 .cqc .c .rg58 .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .qys .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk4 .8 .beo .c .g2o .8 \
    .1tc0 .c
    Europe/Tirane|3600,7200,3.5.0/7200,10.5.0/10800|3o8 -t85vo8 .4 dt2gw8 .8 .1sdk .4 .aw0 .8 .w0 .4 .ncig .8 .b6k .4 \
    .fms .8 .bek .4 .fs4 .8 .bek .4 .g2s .8 .avw .4 .g04 .8 .ayk .4 .g04 .8 .ayk .4 .g04 .8 .bek .4 .f44 .8 .bek .4 \
    .g2s .8 .bek .4 .elg .8 .cak .4 .dk4 .8 .dhk .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    Europe/Ulyanovsk|14400|8yo .-11yg0 .c .88vo .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g \
    .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .e00 .c .qys .8 .8ao .c .56k .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g \
    .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g \
    .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c .12dg .g
    Europe/Vaduz|3600,7200,3.5.0/7200,10.5.0/10800|1rg -13g44fg .4 ohmxrg .8 .beo .4 .fk0 .8 .beo .4 .sx44 .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    Europe/Vienna|3600,7200,3.5.0/7200,10.5.0/10800|30x -14211ox .4 c1n1gx .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 \
    .1600 .8 .bxc .4 .eow0 .8 .1y00 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .qo .4 .r6o .8 .d1c .4 .deo .8 .dhc .4 \
    .eio .8 .cg0 .4 .nofs .8 .cyk .4 .dho .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Vilnius|7200,10800,3.5.0/10800,10.5.0/14400|4os -1ayy7cs 3w0 jb5y4s 4fc 1g224o .4 e75nc .8 .6l8 .4 .ew5g .c \
    .o2g .8 .10r4 .4 .aw0 .8 .e00 .4 .dhc .8 .8vo .c .rjzw .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .qys .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .fk0 .8 .beo .c .fk0 .8 .qys .4 .beo .8 .30dc .c
    Europe/Volgograd|10800|884 -q3cw84 .c 5glrw4 .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g \
    .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .dhc .c .dhc .g .e00 .c .dhc .g .14g0 .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g \
    .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .aw0 .g \
    .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c .30dg .g .1ml8 .c
    Europe/Warsaw Poland|3600,7200,3.5.0/7200,10.5.0/10800|3w0 -se9yk0 .4 dvyc0 .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .r18 \
    .c .beo .8 .2194 .4 .dkoc .8 .1ruo .4 .aw0 .8 .e00 .4 .dhc .8 .dmk .4 .fbw .8 .drw .4 .c5g .8 .d1k .4 .fhc .8 .beo \
    .4 .eio .8 .cg0 .4 .e00 .8 .cyo .4 .5rek .8 .8tc .4 .dhc .8 .dhc .4 .i5c .8 .9c0 .4 .dhc .8 .dhc .4 .hmo .8 .9c0 .4 \
    .hmo .8 .9c0 .4 .hmo .8 .9c0 .4 .i5c .8 .8tc .4 .9elc .8 .cyo .4 .e00 .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhg .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .e00 .8
    Europe/Zagreb|3600,7200,3.5.0/7200,10.5.0/10800|2yg -18vslmg .4 twhmqg .8 .15n0 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .cdc .4 .s79c .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    HST|-36000|.-14
    Indian/Antananarivo|10800|8ss -uj8gss .c m9lccs .g .6qo .c
    Indian/Chagos|21600|des -wvpc2s .k 1ag64us .o
    Indian/Christmas|25200|jks -133iwws .s
    Indian/Cocos|23400|hy4 -10j6sm4 .q
    Indian/Comoro|10800|80g -uj8g0g .c
    Indian/Kerguelen|18000|0 .-f140 .k
    Indian/Mahe|14400|a9o -wvp8xo .g
    Indian/Maldives|18000|dm0 -57x6y0 .k
    Indian/Mauritius|14400|anc -wvp9bc .g 13jnu7c .k .bzw .g .j8oc .k .bek .g
    Indian/Mayotte|10800|8dk -uj8gdk .c
    Indian/Reunion|14400|a9s -uks29s .g
    Kwajalein Pacific/Kwajalein|43200|uzk -100f8bk .18 ise0fk .14 .36w4 .10 .2544 .18 .j9zs .-1c .hyd8 .1c
    MET|3600,7200,3.5.0/7200,10.5.0/10800|.4 .-14c2w .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 .g6tc .8 .1y00 .4 .aw0 \
    .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .cdc .4 .nphc .8 .cyo .4 .e00 .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .e00 .8
    MST7MDT|-25200,-21600,3.2.0/7200,11.1.0/7200|.-s .-12w9o .-o .fjw .-s .bes .-o .fjw .-s .gr44 .-o .2qfw .-s .g7us \
    .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o \
    .dh8 .-s .56s .-o .lrw .-s .8tg .-o .i58 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 \
    .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s .dhg .-o .dzw .-s .cys .-o .dzw .-s .dhg .-o .dh8 .-s .dhg .-o .dh8 .-s \
    .dhg .-o .dh8 .-s .bxg .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg \
    .-o .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o \
    .f18 .-s .bxg .-o .fjw .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .bxg .-o .f18 .-s .bxg .-o .f18 .-s .bxg .-o .fjw \
    .-s .bes .-o .fjw .-s .bes .-o .fjw .-s .9us .-o
    MST|-25200|.-s
    NZ-CHAT Pacific/Chatham|45900,49500,9.5.0/9900,4.1.0/13500|xz0 -1gsp0n0 .1d 149qqm0 .1f .lo89 .1j .8ao .1f .i5c .1j \
    .9uo .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9uo \
    .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9c0 .1f .hmo .1j .9uo .1f \
    .hmo .1j .9c0 .1f .g2o .1j .bxc .1f .f1c .1j .bxc .1f .f1c .1j .bxc .1f .f1c .1j .cg0 .1f .eio .1j .cg0 .1f .eio \
    .1j .cg0 .1f .eio .1j .cg0 .1f .f1c .1j .bxc .1f .f1c .1j .bxc .1f .f1c .1j .cg0 .1f .eio .1j .cg0 .1f .eio .1j \
    .cg0 .1f .f1c .1j .bxc .1f .f1c .1j .bxc .1f .f1c .1j .cg0 .1f .eio .1j .cg0 .1f .eio .1j .cg0 .1f .eio .1j .cg0 \
    .1f .eio .1j
    PST8PDT|-28800,-25200,3.2.0/7200,11.1.0/7200|.-w .-12w9k .-s .fjw .-w .bes .-s .fjw .-w .gr44 .-s .2qfw .-w .g7us \
    .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s \
    .dh8 .-w .56s .-s .lrw .-w .8tg .-s .i58 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 \
    .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w .dhg .-s .dzw .-w .cys .-s .dzw .-w .dhg .-s .dh8 .-w .dhg .-s .dh8 .-w \
    .dhg .-s .dh8 .-w .bxg .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg \
    .-s .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s \
    .f18 .-w .bxg .-s .fjw .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .bxg .-s .f18 .-w .bxg .-s .f18 .-w .bxg .-s .fjw \
    .-w .bes .-s .fjw .-w .bes .-s .fjw .-w .9us .-s
    Pacific/Apia|46800|yv4 -14fxxj4 -vsw .dwao .-1a kcrmt4 .-18 .19n6m .-14 .dxo .-18 .cyo .-14 .768 .1k .6ts .1g .dhc \
    .1k .e00 .1g .cyo .1k .e00 .1g .cyo .1k .e00 .1g .cyo .1k .e00 .1g .cyo .1k .e00 .1g .cyo .1k .e00 .1g .dhc .1k \
    .e00 .1g .cyo .1k .e00 .1g .cyo .1k .e00 .1g
    Pacific/Bougainville|39600|st4 -1ayyvh4 r8w 7tuc88 .14 osc24w .10 .2cys .14 .1g4dg .18
    Pacific/Chuuk|36000|-12k4 -1t8j2rw s3w .1631c .14 76a5nw .10 .39c4 .14 .gnmk .10 .399g .14
    Pacific/Efate|39600|v64 -u964i4 .18 wbu364 .1c .79c .18 .74o4 .1c .dh8 .18 .dhg .1c .dh8 .18 .e04 .1c .cyk .18 .e04 \
    .1c .dh8 .18 .dhg .1c .dh8 .18 .dhg .1c .dh8 .18 .dhg .1c .dh8 .18 .dhg .1c .dh8 .18 .e04 .1c .8t8 .18 .k84 .1c \
    .6qk .18
    Pacific/Enderbury Pacific/Kanton|46800|0 .-oaw0 .-1c .vmmo .-18 .bgl8 .1g
    Pacific/Fakaofo|46800|-vpk -100dhmg .-18 1lxe1ig .1g
    Pacific/Fiji|43200|x4w -sa2x4w .1c 17bs00w .1g .8tc .1c .io0 .1g .8ao .1c .7bxc .1g .8tc .1c .fk0 .1g .9uo .1c .h40 \
    .1g .6qo .1c .k80 .1g .6qo .1c .kqo .1g .67w .1c .l9g .1g .5pc .1c .l9c .1g .5pc .1c .ls0 .1g .56o .1c .ls0 .1g \
    .56o .1c .ls0 .1g .56o .1c .mao .1g .4o0 .1c .peo .1g .22o .1c
    Pacific/Funafuti|43200|x6s -100fais .1c
    Pacific/Galapagos|-21600|-glc -kcr62o .-k spdryo .-o .56w4 .-k .53w .-o
    Pacific/Gambier|-32400|-ozo -tvndoc .-10
    Pacific/Guadalcanal Pacific/Ponape|39600|tmc -tvowac .18
    Pacific/Guam|36000|-13v0 -1t8j1h0 qt0 .1631c .14 ld6pp0 .10 .1zes .14 .b79g .18 .173w .14 .4y84 .18 qdrpo .14 7kgac \
    .18 .56k .14 .hms .18 .9uk .14 .h44 .18 .9uk .14 .1ppg .18 .56k .14 .1ow4 .18 4ivxo .14 cls2c .18 .9bw .14
    Pacific/Honolulu Pacific/Johnston US/Hawaii|-36000|-t8e -12lnw3m .-16 jgnatm .-12 .1l0 .-16 .6jz0 .-12 .2qfw .-16 \
    .19ms .-14
    Pacific/Kiritimati|50400|-t4w -100dk74 -tmo 153iz5s .-14 7yirhc .1k
    Pacific/Kosrae|39600|-10hg -1t8j4uk u6k .1631c .18 76a4yk .10 .39c8 .18 .dgqg .14 .36w4 .10 .399g .18 .i5ug .1c \
    .lzek .18
    Pacific/Majuro|43200|vpc -100f91c .18 76a6hc .10 .39c8 .18 .dgqg .14 .36w4 .10 .24lg .18 .jaig .1c
    Pacific/Marquesas|-34200|-pu0 -tvncu0 .-12
    Pacific/Midway|-39600|-wug -100dghk .-18 sx94dk .-14 .6qk .-18
    Pacific/Nauru|43200|uws -pjxiws .1a ba66ys .10 .29xm .1a .p4am .1c
    Pacific/Niue|-39600|-vgs -8zbv78 -vhc 63yiok .-18
    Pacific/Norfolk|39600,43200,10.1.0/7200,4.1.0/10800|v3s -100f8fs v40 q3eins .1a cfj8q0 .1e .9c0 .1a .ui80 .18 .30de \
    .1c
    Pacific/Noumea|39600|uto -u9645o .18 ye0ixo .1c .6ak .18 .ko4 .1c .6d8 .18 .dcj0 .1c .6qo .18
    Pacific/Pago_Pago Pacific/Samoa US/Samoa|-39600|z20 -14fxxq0 -vm0 .dwao .-18
    Pacific/Palau|32400|-15rg -1t8izkk owk .1631c .10
    Pacific/Pitcairn|-28800|-o38 -100dp8s .-y 1esg26s .-w
    Pacific/Pohnpei|39600|-11d8 -1t8j3ys tas .1631c .18 76a42s .10 .39c8 .18 .dgqg .14 .36w4 .10 .399g .18
    Pacific/Port_Moresby Pacific/Truk Pacific/Yap|36000|r94 -1ayytx4 r8w 7tuao8 .14
    Pacific/Rarotonga|-36000|112w -10jifqw -tl4 .13oqo .-16 dlv68w .-12 .8ak .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by \
    .-14 .hmq .-12 .9um .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by .-14 .hmq .-12 \
    .9by .-14 .hmq .-12 .9um .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by .-14 .hmq .-12 .9by .-14
    Pacific/Saipan|36000|-13oc -1t8j1no qzo .1631c .10 mpn8no .14 .b8w4 .18 .173w .14 .4y84 .18 qdrpo .14 7kgac .18 \
    .56k .14 .hms .18 .9uk .14 .h44 .18 .9uk .14 .1ppg .18 .56k .14 .1ow4 .18 4ivxo .14 cls2c .18 .9bw .14
    Pacific/Tahiti|-36000|-rp4 -tvnayw .-14
    Pacific/Tarawa|43200|w1g -100f9dg .1c
    Pacific/Tongatapu|46800|y80 -corjk0 y9c 7znjyo .1g k8amdc .1k .c5c .1g .h40 .1k .67w .1g .kqs .1k .67w .1g .b3s4 \
    .1k .56o .1g
    Pacific/Wake|43200|uus -100f86s .1c
    Pacific/Wallis|43200|y1k -100fbdk .1c
    WET|0,3600,3.5.0/3600,10.5.0/7200|0 .5g84 .4 .cyo 0 .e00 .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4 .cyo 0 .dhc .4 .dhc 0 \
    .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 \
    .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4
    """
}
