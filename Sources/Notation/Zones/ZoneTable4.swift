// The rules of time zones, part 4 of 5, as scripts/zones wrote them; see there.

extension ZoneTable {
  static let part4 = """
    Asia/Ust-Nera|36000|qiu -q4cl6u .w 5hl2yu .10 .125uk .1c .djo .18 .dhg .1c .djw .18 .dhg .1c .djw .18 .dk4 .1c .dhk \
    .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .e00 .18 \
    .qys .14 .8ao .18 .56k .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .dhc .1c .dhc .18 .e00 .1c .fk0 .18 .beo \
    .1c .fk0 .18 .beo .1c .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 .beo .1c \
    .fk0 .18 .beo .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .aw0 .1c .g2o .18 .beo .1c .fk0 .18 .beo .1c .fk0 \
    .18 .beo .1c .g2o .18 .aw0 .1c .cl0 .18 .2cdo .14
    Asia/Vientiane|25200|j00 -x568c0 jqu 2ishx6 .s gj25iu .w .1njw .10 .co0 .s .16o8 .w .61h8 .s
    Asia/Vladivostok|36000|of7 -oligf7 .10 3yqvf7 .14 .125uk .18 .djw .14 .dhg .18 .djw .14 .dhg .18 .djw .14 .dk4 .18 \
    .dhk .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .e00 \
    .14 .qys .10 .8ao .14 .56k .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .dhc .18 .dhc .14 .e00 .18 .fk0 .14 \
    .beo .18 .fk0 .14 .beo .18 .fk0 .14 .beo .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .beo .18 .fk0 .14 .beo \
    .18 .fk0 .14 .beo .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .aw0 .18 .g2o .14 .beo .18 .fk0 .14 .beo .18 \
    .fk0 .14 .beo .18 .g2o .14 .aw0 .18 .2oyk .14
    Asia/Yakutsk|32400|o0y -q4cioy .w 5hl0gy .10 .125uk .14 .djw .10 .dhg .14 .djw .10 .dhg .14 .djw .10 .dk4 .14 .dhk \
    .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .e00 .10 \
    .qys .w .8ao .10 .56k .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .dhc .14 .dhc .10 .e00 .14 .fk0 .10 .beo .14 \
    .fk0 .10 .beo .14 .fk0 .10 .beo .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .beo .14 .fk0 .10 .beo .14 .fk0 \
    .10 .beo .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .aw0 .14 .g2o .10 .beo .14 .fk0 .10 .beo .14 .fk0 .10 \
    .beo .14 .g2o .10 .aw0 .14 .2oyk .10
    Asia/Yekaterinburg|18000|b89 -rx5hw9 af5 1kybx4 .g 5pfyv5 .k .125uk .o .djw .k .dhg .o .djw .k .dhg .o .djw .k .dk4 \
    .o .dhk .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .e00 .k .qys .g \
    .8ao .k .56k .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .dhc .o .dhc .k .e00 .o .fk0 .k .beo .o .fk0 .k .beo .o \
    .fk0 .k .beo .o .g2o .k .aw0 .o .g2o .k .aw0 .o .g2o .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k .aw0 .o \
    .g2o .k .aw0 .o .g2o .k .aw0 .o .g2o .k .beo .o .fk0 .k .beo .o .fk0 .k .beo .o .g2o .k .aw0 .o .2oyk .k
    Asia/Yerevan|14400|88o -nu148o .c h4tjwo .g .i3mk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc \
    .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .e00 .g .qys .c .dhc .g .dhc .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .1ifw .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g .aw0 .k \
    .g2o .g .beo .k .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .aw0 .k .g2o .g .beo .k \
    .fk0 .g .beo .k .fk0 .g .beo .k .g2o .g .aw0 .k .g2o .g
    Atlantic/Azores|-3600,0,3.5.0/0,10.5.0/3600|-4r4 -18vsdww -5aw em124w .-8 .3cqk .-4 .a2s .-8 .8w0 .-4 .gvw .-8 .a5g \
    .-4 .gvw .-8 .a5g .-4 .gvw .-8 .a84 .-4 .gvw .-8 .a5g .-4 .gvw .-8 .1vs0 .-4 .co0 .-8 .15hc .-4 .cg0 .-8 .e00 .-4 \
    .cyo .-8 .eio .-4 .cyo .-8 .eio .-4 .cg0 .-8 .15hc .-4 .cg0 .-8 .dhc .-4 .dhc .-8 .14yo .-4 .dhc .-8 .cyo .-4 .e00 \
    .-8 .eio .-4 .cg0 .-8 .dhc .-4 .dhc .-8 .cyo .-4 .e00 .-8 .eio .-4 .g2o .-8 .79c .-4 .gqo .-8 .dc0 .-4 .dk0 .-8 \
    .buo .-4 .33w 0 .8ao .-4 .56s .-8 .adc .-4 .2l8 0 .9uo .-4 .4o4 .-8 .9uo .-4 .33w 0 .9c0 .-4 .4o4 .-8 .9uo .-4 .33w \
    0 .9c0 .-4 .4o4 .-8 .bxc .-4 .dhc .-8 .dho .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc \
    .-4 .e00 .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .e00 .-8 .dhc .-4 \
    .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .e00 .-8 .dhc .-4 .dhc \
    .-8 .dhc .-4 .dhc .-8 .dhc .-4 .dhc .-8 .dhc .-4 .c0fo 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 \
    .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 \
    .6qs 0 .6qk .4 .600 0 .7hc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .e00 0
    Atlantic/Bermuda|-14400,-10800,3.2.0/7200,11.1.0/7200|-c06 -rivvzu -986 .d6k -c06 .eg4 -986 .bh8 -c06 .8hkc .-g \
    69z5ru .-c .kqk .-g .bes .-c .gl8 .-g .9us .-c .hmk .-g .9c4 .-c .hmk .-g .15hg .-c .8t8 .-g .io4 .-c .7rw .-g .j6s \
    .-c .7rw .-g .jpg .-c .798 .-g .jpg .-c .798 .-g .jpg .-c .7rw .-g .2slg .-c .bek .-g .d5es .-c .dh8 .-g .dhg .-c \
    .dh8 .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 \
    .-g .dhg .-c .dzw .-g .cys .-c .dzw .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .dhg .-c .dh8 .-g .bxg .-c .f18 .-g \
    .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes \
    .-c .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c \
    .fjw .-g .bes .-c .fjw .-g .bxg .-c .f18 .-g .bxg .-c .f18 .-g .bxg .-c .fjw .-g .bes .-c .fjw .-g .bes .-c .fjw \
    .-g .9us .-c
    Atlantic/Canary|0,3600,3.5.0/3600,10.5.0/7200|-2uo -oytbtc .-4 ctvupc 0 .p6t4 .4 .cys 0 .dhc .4 .dhc 0 .dhc .4 .dhc \
    0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 \
    .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4
    Atlantic/Cape_Verde|-3600|-4cs .-17l94 .-8 .n1pc .-4 .2cfw .-8 .mmoc .-4
    Atlantic/Faeroe Atlantic/Faroe|0,3600,3.5.0/3600,10.5.0/7200|-194 -wcehew 0 127keuw .4 .dhc 0 .dhc .4 .dhc 0 .dhc \
    .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 \
    .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4
    Atlantic/Madeira|0,3600,3.5.0/3600,10.5.0/7200|-34o .-17l98 .-4 .3cqk 0 .a2s .-4 .8w0 0 .gvw .-4 .a5g 0 .gvw .-4 \
    .a5g 0 .gvw .-4 .a84 0 .gvw .-4 .a5g 0 .gvw .-4 .1vs0 0 .co0 .-4 .15hc 0 .cg0 .-4 .e00 0 .cyo .-4 .eio 0 .cyo .-4 \
    .eio 0 .cg0 .-4 .15hc 0 .cg0 .-4 .dhc 0 .dhc .-4 .14yo 0 .dhc .-4 .cyo 0 .e00 .-4 .eio 0 .cg0 .-4 .dhc 0 .dhc .-4 \
    .cyo 0 .e00 .-4 .eio 0 .g2o .-4 .79c 0 .gqo .-4 .dc0 0 .dk0 .-4 .buo 0 .33w .4 .8ao 0 .56s .-4 .adc 0 .2l8 .4 .9uo \
    0 .4o4 .-4 .9uo 0 .33w .4 .9c0 0 .4o4 .-4 .9uo 0 .33w .4 .9c0 0 .4o4 .-4 .bxc 0 .dhc .-4 .dho 0 .dhc .-4 .dhc 0 \
    .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 \
    .dhc .-4 .dhc 0 .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 \
    .e00 .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .dhc .-4 .dhc 0 .c0yc .4 .cyo 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc \
    .4 .dhc 0 .dhc .4 .dhg 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 \
    .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4
    Atlantic/Reykjavik|0|-42o -wcwx9c .-4 4rpd9c 0 .i04 .-4 .918 0 .jxg .-4 .73w 0 .jxg .-4 .10ak 0 .71g .-4 .deyk 0 \
    .dhk .-4 .8tg 0 .inw .-4 .8tc 0 .i5c .-4 .9c0 0 .h40 .-4 .9uo 0 .h40 .-4 .9uo 0 .h40 .-4 .9uo 0 .hmo .-4 .9c0 0 \
    .hmo .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .fk0 .-4 .beo 0 .f1c .-4 .bxc 0 .fk0 .-4 .bxc 0 .f1c .-4 .bxc 0 \
    .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .fk0 .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 \
    .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .fk0 .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 .f1c .-4 .bxc 0 \
    .fk0 .-4 .bxc 0
    Atlantic/South_Georgia|-7200|-6rk -15r12kg .-8
    Atlantic/St_Helena|0|-120 -9wztm0 0
    Atlantic/Stanley|-10800|-apo -u63pac .-g dbvxqc .-c .cyk .-g .e04 .-c .cyk .-g .eis .-c .cyk .-g .e04 .-c .cyk .-g \
    .e04 .-c .cyk .-g .e04 .-c .73w .-g .ub44 .-c .avw .-8 .g2k .-c .adg .-8 .gl8 .-c .qg4 .-g .aw4 .-c .g2k .-g .aw4 \
    .-c .g2k .-g .aw4 .-c .g2k .-g .aw4 .-c .gl8 .-g .adg .-c .gl8 .-g .aw4 .-c .g2k .-g .aw4 .-c .g2k .-g .aw4 .-c \
    .g2k .-g .aw4 .-c .g2k .-g .aw4 .-c .gl8 .-g .aw4 .-c .g2k .-g .aw4 .-c .g2k .-g .aw4 .-c .g2k .-g .aw4 .-c .g2k \
    .-g .aw4 .-c .g2s .-g .adg .-c .h3w .-g .9us .-c .h3w .-g .adg .-c .gl8 .-g .adg .-c .gl8 .-g .adg .-c .gl8 .-g \
    .adg .-c .gl8 .-g .adg .-c .h3w .-g .adg .-c .gl8 .-g .adg .-c .gl8 .-g .adg .-c
    Australia/ACT Australia/Canberra Australia/NSW Australia/Sydney|36000,39600,10.1.0/7200,4.1.0/10800|s04 -133j5c4 \
    .14 bfqds4 .18 .65c .14 .im80 .18 .6g0 .14 .dhc .18 .dhc .14 .e00 .18 .cyo .14 .kqo0 .18 .8tc .14 .i5c .18 .9c0 .14 \
    .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo \
    .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .bxc .14 .fk0 .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 \
    .adc .14 .g2o .18 .aw0 .14 .glc .18 .aw0 .14 .glc .18 .adc .14 .glc .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 \
    .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .beo .14 .fk0 .18 .beo .14 .fk0 .18 .beo .14 \
    .fk0 .18 .beo .14 .g2o .18 .aw0 .14 .beo .18 .fk0 .14 .g2o .18 .beo .14 .fk0 .18 .beo .14 .fk0 .18 .beo .14 .g2o \
    .18 .aw0 .14 .g2o .18 .beo .14 .fk0 .18 .aw0 .14 .g2o .18 .bxc .14
    Australia/Adelaide Australia/South|34200,37800,10.1.0/7200,4.1.0/10800|pnw -133j2zw .10 27qdzw .12 .da2u .16 .65c \
    .12 .im80 .16 .6g0 .12 .dhc .16 .dhc .12 .e00 .16 .cyo .12 .kqo0 .16 .8tc .12 .i5c .16 .9c0 .12 .hmo .16 .9c0 .12 \
    .hmo .16 .9c0 .12 .hmo .16 .9uo .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo \
    .16 .9c0 .12 .hmo .16 .9uo .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .adc .12 .g2o .16 \
    .aw0 .12 .glc .16 .aw0 .12 .glc .16 .adc .12 .glc .16 .adc .12 .glc .16 .9c0 .12 .hmo .16 .aw0 .12 .g2o .16 .9uo \
    .12 .hmo .16 .adc .12 .glc .16 .aw0 .12 .g2o .16 .beo .12 .fk0 .16 .beo .12 .fk0 .16 .beo .12 .fk0 .16 .beo .12 \
    .g2o .16 .aw0 .12 .g2o .16 .aw0 .12 .g2o .16 .beo .12 .fk0 .16 .beo .12 .fk0 .16 .beo .12 .g2o .16 .aw0 .12 .g2o \
    .16 .beo .12 .fk0 .16 .aw0 .12 .g2o .16 .bxc .12
    Australia/Brisbane Australia/Queensland|36000|sc8 -1354kc8 .14 bhbss8 .18 .65c .14 .im80 .18 .6g0 .14 .dhc .18 .dhc \
    .14 .e00 .18 .cyo .14 .kqo0 .18 .8tc .14 .da2o .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14
    Australia/Broken_Hill Australia/Yancowinna|34200,37800,10.1.0/7200,4.1.0/10800|q70 -133j3j0 .14 t9nr0 .10 .20o4 .12 \
    .da2u .16 .65c .12 .im80 .16 .6g0 .12 .dhc .16 .dhc .12 .e00 .16 .cyo .12 .kqo0 .16 .8tc .12 .i5c .16 .9c0 .12 .hmo \
    .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9uo .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 \
    .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .bxc .12 .fk0 .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .adc \
    .12 .g2o .16 .aw0 .12 .glc .16 .aw0 .12 .glc .16 .adc .12 .glc .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 \
    .hmo .16 .9uo .12 .hmo .16 .9c0 .12 .hmo .16 .9c0 .12 .hmo .16 .beo .12 .fk0 .16 .beo .12 .fk0 .16 .beo .12 .fk0 \
    .16 .beo .12 .g2o .16 .aw0 .12 .g2o .16 .aw0 .12 .g2o .16 .beo .12 .fk0 .16 .beo .12 .fk0 .16 .beo .12 .g2o .16 \
    .aw0 .12 .g2o .16 .beo .12 .fk0 .16 .aw0 .12 .g2o .16 .bxc .12
    Australia/Currie Australia/Hobart Australia/Tasmania|36000,39600,10.1.0/7200,4.1.0/10800|ra4 -12smja4 .14 b03ee4 \
    .18 .cyo .14 .g2o .18 .9c0 .14 .hmo .18 .9c0 .14 .h5uo .18 .6g0 .14 .dhc .18 .dhc .14 .e00 .18 .cyo .14 .ho80 .18 \
    .dhc .14 .fk0 .18 .9uo .14 .h40 .18 .9uo .14 .h40 .18 .adc .14 .h40 .18 .8tc .14 .i5c .18 .9c0 .14 .hmo .18 .9c0 \
    .14 .hmo .18 .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 \
    .hmo .18 .9c0 .14 .hmo .18 .beo .14 .g2o .18 .aw0 .14 .g2o .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .h40 \
    .18 .aw0 .14 .glc .18 .aw0 .14 .glc .18 .adc .14 .glc .18 .adc .14 .glc .18 .beo .14 .e00 .18 .cyo .14 .e00 .18 \
    .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .dhc .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo \
    .14 .e00 .18 .cyo .14 .beo .18 .fk0 .14 .eio .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 .e00 .18 .cyo .14 \
    .e00 .18 .dhc .14 .dhc .18 .cyo .14 .eio .18
    Australia/Darwin Australia/North|34200|o88 -133j1k8 .10 27qck8 .12 .da2u .16 .65c .12 .im80 .16 .6g0 .12 .dhc .16 \
    .dhc .12 .e00 .16 .cyo .12
    Australia/Eucla|31500|nv4 -12nxx74 .z b05944 .13 .65c .z .im80 .13 .6g0 .z .dhc .13 .dhc .z .nqio .13 .9c0 .z .6idc \
    .13 .9c0 .z .5sg0 .13 .7s0 .z .b39c .13 .8ao .z .g2o .13 .beo .z .fk0 .13 .beo .z
    Australia/LHI Australia/Lord_Howe|37800,39600,10.1.0/7200,4.1.0/7200|tgk -133j6sk .14 18x8f0k .16 .hmu .1a .9uk .16 \
    .hms .1a .9bw .16 .hms .1a .9bw .16 .hms .1a .9bw .16 .hms .18 .ada .16 .g2q .18 .avy .16 .gle .18 .avy .16 .gle \
    .18 .ada .16 .gle .18 .9by .16 .hmq .18 .9by .16 .hmq .18 .9by .16 .hmq .18 .9um .16 .hmq .18 .9by .16 .hmq .18 \
    .9by .16 .hmq .18 .bem .16 .fk2 .18 .bem .16 .fk2 .18 .bem .16 .fk2 .18 .bem .16 .g2q .18 .avy .16 .beq .18 .fjy \
    .16 .g2q .18 .bem .16 .fk2 .18 .bem .16 .fk2 .18 .bem .16 .g2q .18 .avy .16 .g2q .18 .bem .16 .fk2 .18 .avy .16 \
    .g2q .18 .bxa .16
    Australia/Lindeman|36000|rl8 -1354jl8 .14 bhbs18 .18 .65c .14 .im80 .18 .6g0 .14 .dhc .18 .dhc .14 .e00 .18 .cyo \
    .14 .kqo0 .18 .8tc .14 .da2o .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14
    Australia/Melbourne Australia/Victoria|36000,39600,10.1.0/7200,4.1.0/10800|qug -133j46g .14 bfqcmg .18 .65c .14 \
    .im80 .18 .6g0 .14 .dhc .18 .dhc .14 .e00 .18 .cyo .14 .kqo0 .18 .8tc .14 .i5c .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo \
    .18 .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 \
    .9c0 .14 .hmo .18 .9uo .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .adc .14 .g2o .18 .aw0 \
    .14 .g2o .18 .beo .14 .glc .18 .adc .14 .glc .18 .adc .14 .glc .18 .9c0 .14 .hmo .18 .9c0 .14 .hmo .18 .9uo .14 \
    .hmo .18 .9c0 .14 .hmo .18 .aw0 .14 .g2o .18 .beo .14 .fk0 .18 .beo .14 .fk0 .18 .beo .14 .fk0 .18 .beo .14 .g2o \
    .18 .aw0 .14 .beo .18 .fk0 .14 .g2o .18 .beo .14 .fk0 .18 .beo .14 .fk0 .18 .beo .14 .g2o .18 .aw0 .14 .g2o .18 \
    .beo .14 .fk0 .18 .aw0 .14 .g2o .18 .bxc .14
    Australia/Perth Australia/West|28800|lgc -12nxusc .w b058sc .10 .65c .w .im80 .10 .6g0 .w .dhc .10 .dhc .w .nqio \
    .10 .9c0 .w .6idc .10 .9c0 .w .5sg0 .10 .7s0 .w .b39c .10 .8ao .w .g2o .10 .beo .w .fk0 .10 .beo .w
    CET|3600,7200,3.5.0/7200,10.5.0/10800|.4 .-14c2w .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 .g6tc .8 .1y00 .4 .aw0 \
    .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .cdc .4 .nphc .8 .cyo .4 .e00 .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .e00 .8
    CST6CDT|-21600,-18000,3.2.0/7200,11.1.0/7200|.-o .-12w9s .-k .fjw .-o .bes .-k .fjw .-o .gr44 .-k .2qfw .-o .g7us \
    .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k \
    .dh8 .-o .56s .-k .lrw .-o .8tg .-k .i58 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 \
    .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o .dhg .-k .dzw .-o .cys .-k .dzw .-o .dhg .-k .dh8 .-o .dhg .-k .dh8 .-o \
    .dhg .-k .dh8 .-o .bxg .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg \
    .-k .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k \
    .f18 .-o .bxg .-k .fjw .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o .bxg .-k .f18 .-o .bxg .-k .fjw \
    .-o .bes .-k .fjw .-o .bes .-k .fjw .-o .9us .-k
    Chile/EasterIsland Pacific/Easter|-21600,-18000,9.1.6/79200,4.1.6/79200|-k94 -jhfaew .-s ivmeuw .-o .avw .-s .hms \
    .-o .9bw .-s .eis .-o .bek .-s .fk4 .-o .bek .-s .g2s .-o .avw .-s .f1g .-o .bx8 .-s .g2s .-o .avw .-s .g2s .-o \
    .bek .-s .fk4 .-o .bek .-s .fk4 .-o .bek .-s .g2s .-o .avw .-s .g2s .-o .avw .-s .g2s .-o .bek .-s .fk4 .-o .qyo \
    .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .avw .-o .g2s .-k .avw .-o .g2s .-k .dh8 .-o .dhg .-k .bek .-o .fk4 .-k \
    .bek .-o .g2s .-k .avw .-o .e04 .-k .cyk .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek \
    .-o .g2s .-k .avw .-o .g2s .-k .cfw .-o .eis .-k .bek .-o .eis .-k .dzw .-o .e04 .-k .bek .-o .g2s .-k .avw .-o \
    .g2s .-k .avw .-o .g2s .-k .avw .-o .g2s .-k .bek .-o .fk4 .-k .bek .-o .fk4 .-k .bek .-o .g2s .-k .avw .-o .g2s \
    .-k .cfw .-o .eis .-k .bek .-o .fk4 .-k .cyk .-o .e04 .-k .fjw .-o .7s4 .-k .inw .-o .9c4 .-k .hmk .-o .9us .-k \
    .h3w .-o .9us .-k .19mk .-o .6qs .-k .k7w .-o .6qs .-k .k7w .-o .6qs .-k .hmk .-o .bes .-k .fjw .-o .bes .-k .fjw \
    .-o .bes .-k .fjw .-o .bxg .-k .f18 .-o
    EET|7200,10800,3.5.0/10800,10.5.0/14400|.8 .5g84 .c .cyo .8 .e00 .c .dhc .8 .dhc .c .dhc .8 .e00 .c .cyo .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c \
    .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c \
    .dhc .8 .e00 .c
    EST5EDT|-18000,-14400,3.2.0/7200,11.1.0/7200|.-k .-12w9w .-g .fjw .-k .bes .-g .fjw .-k .gr44 .-g .2qfw .-k .g7us \
    .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g \
    .dh8 .-k .56s .-g .lrw .-k .8tg .-g .i58 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 \
    .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k .dhg .-g .dzw .-k .cys .-g .dzw .-k .dhg .-g .dh8 .-k .dhg .-g .dh8 .-k \
    .dhg .-g .dh8 .-k .bxg .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg \
    .-g .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g \
    .f18 .-k .bxg .-g .fjw .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .bxg .-g .f18 .-k .bxg .-g .f18 .-k .bxg .-g .fjw \
    .-k .bes .-g .fjw .-k .bes .-g .fjw .-k .9us .-g
    EST|-18000|.-k
    Eire Europe/Dublin|3600,0,10.5.0/7200,3.5.0/3600|-169 -rzcmlr 1lr .9uo 0 9pytr .4 .c00 0 .dxc .4 .e2o 0 .deo .4 \
    .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 .beo 0 .fk0 .4 .cg0 0 \
    .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .dhc 0 .eio .4 \
    .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 .4yw0 0 .bxc .4 .h40 0 \
    .cg0 .4 .eio 0 .beo .4 .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 \
    .cg0 0 .f1c .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .cyo .4 .g2o 0 .aw0 .4 .g2o 0 \
    .beo .4 .fk0 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .8ao .4 .2s2o 0 .adc .4 .glc 0 .adc .4 \
    .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 \
    .bek .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 \
    .fk0 0 .beo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 \
    .bxc .4
    Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich|0|0
    Etc/GMT+10|-36000|.-14
    Etc/GMT+11|-39600|.-18
    Etc/GMT+12|-43200|.-1c
    Etc/GMT+1|-3600|.-4
    Etc/GMT+2|-7200|.-8
    Etc/GMT+3|-10800|.-c
    Etc/GMT+4|-14400|.-g
    Etc/GMT+5|-18000|.-k
    Etc/GMT+6|-21600|.-o
    Etc/GMT+7|-25200|.-s
    Etc/GMT+8|-28800|.-w
    Etc/GMT+9|-32400|.-10
    Etc/GMT-10|36000|.14
    Etc/GMT-11|39600|.18
    Etc/GMT-12|43200|.1c
    Etc/GMT-13|46800|.1g
    Etc/GMT-14|50400|.1k
    Etc/GMT-1|3600|.4
    Etc/GMT-2|7200|.8
    Etc/GMT-3|10800|.c
    Etc/GMT-4|14400|.g
    Etc/GMT-5|18000|.k
    Etc/GMT-6|21600|.o
    Etc/GMT-7|25200|.s
    Etc/GMT-8|28800|.w
    Etc/GMT-9|32400|.10
    Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu|0|0
    Europe/Amsterdam|3600,7200,3.5.0/7200,10.5.0/10800|wk -s0dvkk 3ok .bbw wk .elo 3ok .beo wk .eio 3ok .dhc wk .e00 \
    3ok .cyo wk .e00 3ok .cyo wk .e00 3ok .cyo wk .deo 3ok .eio wk .hhc 3ok .9hc wk .cyo 3ok .e00 wk .i00 3ok .8yo wk \
    .gio 3ok .ag0 wk .glc 3ok .adc wk .gqo 3ok .aqo wk .gao 3ok .ao0 wk .gdc 3ok .alc wk .gg0 3ok .aio wk .h40 3ok .9uo \
    wk .go0 3ok .atc wk .g80 3ok .aqo wk .gao 3ok .ao0 wk .gg0 3ok .aio wk .h1c 3ok .2yc 3pc 4uaz8 xc .glc 3pc .adc xc \
    .go0 3pc .atc xc .gd4 .8 1aarpc .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .cdc .4 .nphc .8 .cyo .4 .e00 .8 .dhc .4 \
    .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Andorra|3600,7200,3.5.0/7200,10.5.0/10800|a4 -100edm4 0 nvgqy4 .4 .sxms .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Astrakhan|14400|8wc -nu2zkc .c 37bv8c .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g \
    .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .e00 .c .dhc .g .14g0 .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g \
    .g2o .c .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .aw0 .g \
    .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c .12dg .g
    Europe/Athens|7200,10800,3.5.0/10800,10.5.0/14400|4e4 -rvv0cg .8 8bjasg .c .458 .8 .6glg .c .1p8 .8 .14ts .4 .ayg \
    .8 .dx8 .4 .dk4 .8 .66yk .c .96k .8 .gv44 .c .gw0 .8 .a5k .c .dhc .8 .cyo .c .d1c .8 .dxc .c .cys .8 .e0o .c .dds \
    .8 .dp8 .c .dbw .8 .dhs .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c
    Europe/Belfast Europe/London GB GB-Eire|0,3600,3.5.0/3600,10.5.0/7200|-23 -1rprx9x 0 zqf9hx .4 .9uo 0 .e00 .4 .c00 \
    0 .dxc .4 .e2o 0 .deo .4 .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 \
    .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 \
    .e00 .4 .dhc 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 \
    .w58 .8 .79c .4 .hmo .8 .9c0 .4 .hmo .8 .9uo .4 .h40 .8 .cg0 .4 .elc .8 .7pc .4 .684 0 .e00 .4 .cyo 0 .bxc .4 .22k \
    .8 .8tc .4 .684 0 .9uo .4 .h40 0 .beo .4 .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 \
    .cyo 0 .eio .4 .cg0 0 .f1c .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .cyo .4 .g2o 0 \
    .aw0 .4 .g2o 0 .beo .4 .fk0 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .8ao .4 .2s2o 0 .adc .4 \
    .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .adc .4 .glc 0 \
    .adc .4 .glc 0 .bek .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 \
    .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 \
    .beo .4 .fk0 0 .bxc .4
    Europe/Belgrade Europe/Podgorica|3600,7200,3.5.0/7200,10.5.0/10800|3so -18vsmgo .4 twhnko .8 .15n0 .4 .aw0 .8 .e00 \
    .4 .dhc .8 .dhc .4 .g5c .8 .9pc .4 .s79c .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .e00 .8
    Europe/Bratislava Europe/Prague|3600,7200,3.5.0/7200,10.5.0/10800|2o8 -14u7uo8 .4 cttug8 .8 .bc4 .4 .elk .8 .beo .4 \
    .fk0 .8 .beo .4 .g6tc .8 .1y00 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .g2o .8 .bc0 .4 .45g 0 .680 .4 \
    .458 .8 .cg0 .4 .eio .8 .cg0 .4 .dxc .8 .d1c .4 .m600 .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Brussels|3600,7200,3.5.0/7200,10.5.0/10800|t6 .-1mdc0 0 .gx9c .4 .13zw .8 .bc0 .4 .elk .8 .beo .4 .fk0 .8 \
    .beo .4 .46g 0 .86o .4 .g2o 0 .9uo .4 .io0 0 .aio .4 .go0 0 .b6o .4 .eio 0 .eio .4 .cg0 0 .cyo .4 .e00 0 .dhc .4 \
    .dhc 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cz0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 \
    .cyo .4 .eio 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .g2o 0 .79c .4 \
    .6ao .8 .1ud8 .4 .aw0 .8 .e00 .4 .dhc .8 .cdc .4 .elc .8 .cdc .4 .i5c .8 .ag0 .4 .mww0 .8 .cyo .4 .e00 .8 .dhc .4 \
    .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Bucharest|7200,10800,3.5.0/10800,10.5.0/14400|4u0 -k29zi0 .8 fj8m0 .c .9xc .8 .dhc .c .dhc .8 .e00 .c .dhc \
    .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .tstc .c .9bw .8 .e00 .c .cys .8 \
    .dhk .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .e00 .8 .dh4 .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dh8 .8 \
    .dhg .c .dh8 .8 .e04 .c .fjw .8 .bf4 .c
    Europe/Budapest|3600,7200,3.5.0/7200,10.5.0/10800|3j8 -15bee78 .4 db0dz8 .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 \
    .fmo .8 .bc0 .4 .f1c .8 .cg0 .4 .ffx0 .8 .16gc .4 .aw0 .8 .e00 .4 .dhc .8 .dhc .4 .fp0 .8 .dk4 .4 .b48 .8 .e2k .4 \
    .des .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 .3hh4 .8 .9uk .4 .h4c .8 .9uo .4 .i5c .8 .8tc .4 .i5c .8 .8tc .4 \
    .gx94 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhk .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Busingen Europe/Zurich|3600,7200,3.5.0/7200,10.5.0/10800|1kw -1os49kw 1dm lc05ja .4 ohmxdm .8 .beo .4 .fk0 \
    .8 .beo .4 .sx44 .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Chisinau Europe/Tiraspol|7200,10800,3.5.0/10800,10.5.0/14400|5c8 -1ayy808 5bo jw96ok 4u0 70f1to .8 fj8m0 .c \
    .9xc .8 .dhc .c .dhc .8 .e00 .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c \
    .dhc .8 .nmo .c .ovw .8 .z1s .4 .aw0 .8 .e00 .4 .dhc .8 .al0 .c .riak .g .djw .c .dhg .g .djw .c .dhg .g .djw .c \
    .dk4 .g .dhk .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .33w .c \
    .aw8 .8 .dhc .c .dhc .8 .dh4 .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .dhg .c .dh8 .8 .e04 .c .fjw .8 .bf0 .c \
    .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c \
    .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c \
    .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c \
    .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw4 .c
    Europe/Copenhagen|3600,7200,3.5.0/7200,10.5.0/10800|2bw -13nvrnw .4 bo7orw .8 .aak .4 .hr1k .8 .1uqw .4 .aw0 .8 \
    .e00 .4 .dhc .8 .dhc .4 .dhc .8 .a00 .4 .j6o .8 .940 .4 .i5c .8 .79c .4 .k80 .8 .6qo .4 .nslc .8 .cyo .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .e00 .8
    Europe/Gibraltar|3600,7200,3.5.0/7200,10.5.0/10800|-zo -1anxr0c 0 iol38c .4 .9uo 0 .e00 .4 .c00 0 .dxc .4 .e2o 0 \
    .deo .4 .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 .cg0 0 .eio .4 \
    .cg0 0 .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .dhc 0 \
    .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 .w58 .8 .79c .4 \
    .hmo .8 .9c0 .4 .hmo .8 .9uo .4 .h40 .8 .cg0 .4 .elc .8 .7pc .4 .684 0 .e00 .4 .cyo 0 .bxc .4 .22k .8 .8tc .4 .684 \
    0 .9uo .4 .h40 0 .beo .4 .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 \
    .cg0 0 .f1c .4 .cg0 0 .e00 .4 .ir3w .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc \
    .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Guernsey|0,3600,3.5.0/3600,10.5.0/7200|-gx -tiakv3 0 1ixx33 .4 .9uo 0 .e00 .4 .c00 0 .dxc .4 .e2o 0 .deo .4 \
    .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 .cg0 0 .eio .4 .cg0 0 \
    .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .dhc 0 .eio .4 \
    .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 .9h0 .8 .1r6w .4 .aw0 .8 \
    .e00 .4 .dhc .8 .dhc .4 .dhc .8 .7pc .4 .684 0 .e00 .4 .cyo 0 .bxc .4 .22k .8 .8tc .4 .684 0 .9uo .4 .h40 0 .beo .4 \
    .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .f1c .4 .cg0 0 \
    .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .cyo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 .fk0 0 .aw0 .4 \
    .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .8ao .4 .2s2o 0 .adc .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 \
    .adc .4 .glc 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .bek .4 .fk0 0 .beo .4 \
    .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 \
    .aw0 .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .bxc .4
    Europe/Helsinki Europe/Mariehamn|7200,10800,3.5.0/10800,10.5.0/14400|4md -peghyd .8 ax3tqd .c .dmo .8 .sx6w .c .dhc \
    .8 .dhc .c .dhc .8 .dhg .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .e00 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 \
    .e00 .c
    Europe/Isle_of_Man|0,3600,3.5.0/3600,10.5.0/7200|-tv -19a1gi5 0 haosq5 .4 .9uo 0 .e00 .4 .c00 0 .dxc .4 .e2o 0 .deo \
    .4 .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 .cg0 0 .eio .4 .cg0 0 \
    .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .dhc 0 .eio .4 \
    .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 .w58 .8 .79c .4 .hmo .8 \
    .9c0 .4 .hmo .8 .9uo .4 .h40 .8 .cg0 .4 .elc .8 .7pc .4 .684 0 .e00 .4 .cyo 0 .bxc .4 .22k .8 .8tc .4 .684 0 .9uo \
    .4 .h40 0 .beo .4 .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 \
    .f1c .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .cyo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 \
    .fk0 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .8ao .4 .2s2o 0 .adc .4 .glc 0 .adc .4 .glc 0 \
    .adc .4 .glc 0 .adc .4 .glc 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .bek .4 \
    .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 \
    .beo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .bxc .4
    Europe/Jersey|0,3600,3.5.0/3600,10.5.0/7200|-e2 .-1hry8 0 .dhd4 .4 .9uo 0 .e00 .4 .c00 0 .dxc .4 .e2o 0 .deo .4 \
    .dk0 0 .deo .4 .fmo 0 .buo .4 .dk0 0 .cw0 .4 .eio 0 .eio .4 .aw0 0 .fk0 .4 .bxc 0 .fk0 .4 .cg0 0 .eio .4 .cg0 0 \
    .e00 .4 .cyo 0 .f1c .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .dhc 0 .eio .4 \
    .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .g2o 0 .79c .4 .9h0 .8 .1r6w .4 .aw0 .8 \
    .e00 .4 .dhc .8 .dhc .4 .dhc .8 .7pc .4 .684 0 .e00 .4 .cyo 0 .bxc .4 .22k .8 .8tc .4 .684 0 .9uo .4 .h40 0 .beo .4 \
    .fk0 0 .cg0 .4 .e00 0 .cyo .4 .e00 0 .dhc .4 .e00 0 .cyo .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .f1c .4 .cg0 0 \
    .e00 .4 .cyo 0 .eio .4 .cg0 0 .eio .4 .cg0 0 .e00 .4 .cyo 0 .cyo .4 .g2o 0 .aw0 .4 .g2o 0 .beo .4 .fk0 0 .aw0 .4 \
    .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .8ao .4 .2s2o 0 .adc .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 \
    .adc .4 .glc 0 .aw0 .4 .g2o 0 .aw0 .4 .g2o 0 .aw0 .4 .glc 0 .adc .4 .glc 0 .adc .4 .glc 0 .bek .4 .fk0 0 .beo .4 \
    .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .g2o 0 \
    .aw0 .4 .g2o 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .beo .4 .fk0 0 .bxc .4
    Europe/Kaliningrad|7200|3so -14212go .4 c1n28o .8 .bc4 .4 .elk .8 .beo .4 .fk0 .8 .beo .4 .g6tc .8 .1y00 .4 .aw0 .8 \
    .e00 .4 .dhc .8 .dhc .4 .dhc .8 .1zo .c .drw .8 .bms .c .qaik .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g \
    .dhk .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .qys .8 .dhc .c .e00 .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .fk0 .8 .beo .c .fk0 .8 .beo .c .fk0 .8 \
    .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 \
    .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .2oyk .8
    Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye|7200,10800,3.5.0/10800,10.5.0/14400|5ng -nu11ng .8 37a03g \
    .c .8gd8 .8 .u8g .4 .aw0 .8 .e00 .4 .2fs .c .s3x4 .g .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c .dhc \
    .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .798 .c .xpk .8 .dhc .c .dhc .8 \
    .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .fk4 .8
    Europe/Kirov|10800|97c .-11yg0 .c .88vo .g .125uk .k .djw .g .dhg .k .djw .g .dhg .k .djw .g .dk4 .k .dhk .g .dhc \
    .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .dhc .k .dhc .g .qys .c .dhc .g .e00 .c .dhc .g .14g0 .c .dhc .g .dhc .c \
    .dhc .g .dhc .c .dhc .g .dhc .c .e00 .g .fk0 .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c \
    .aw0 .g .g2o .c .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c .aw0 .g .g2o .c \
    .beo .g .fk0 .c .beo .g .fk0 .c .beo .g .g2o .c .aw0 .g .2oyk .c
    Europe/Lisbon Portugal|0,3600,3.5.0/3600,10.5.0/7200|-1p9 .-17l9c 0 .3cqk .4 .a2s 0 .8w0 .4 .gvw 0 .a5g .4 .gvw 0 \
    .a5g .4 .gvw 0 .a84 .4 .gvw 0 .a5g .4 .gvw 0 .1vs0 .4 .co0 0 .15hc .4 .cg0 0 .e00 .4 .cyo 0 .eio .4 .cyo 0 .eio .4 \
    .cg0 0 .15hc .4 .cg0 0 .dhc .4 .dhc 0 .14yo .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 \
    .eio .4 .g2o 0 .79c .4 .gqo 0 .dc0 .4 .dk0 0 .buo .4 .33w .8 .8ao .4 .56s 0 .adc .4 .2l8 .8 .9uo .4 .4o4 0 .9uo .4 \
    .33w .8 .9c0 .4 .4o4 0 .9uo .4 .33w .8 .9c0 .4 .4o4 0 .bxc .4 .dhc 0 .dho .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 \
    .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 \
    .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 \
    .dhc .4 .dhc 0 .dhc .4 .7vmg 0 .dhc .4 .dhc 0 .e04 .4 .dhc 0 .dhc .4 .dhc 0 .e00 .4 .cyo 0 .dh8 .4 .dhc 0 .dhc .4 \
    .dhc 0 .dhc .4 .dhc 0 .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhg .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 .dhc .4 .dhc 0 \
    .dhc .4 .e00 0 .dhc .4 .dhc 0 .dhc .4 .qyo .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .tk0 0
    Europe/Ljubljana|3600,7200,3.5.0/7200,10.5.0/10800|2os -18vslcs .4 twhmgs .8 .15n0 .4 .aw0 .8 .e00 .4 .dhc .8 .dhc \
    .4 .dhc .8 .cdc .4 .s79c .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 \
    .e00 .8
    Europe/Luxembourg|3600,7200,3.5.0/7200,10.5.0/10800|150 -y89550 .4 68l290 .8 .aas .4 .fjw .8 .ag4 .4 .fk8 .8 .beo \
    .4 .56g 0 .76o .4 .g30 0 .9uc .4 .io8 0 .aig .4 .go8 0 .b6g .4 .eis 0 .eik .4 .cg8 0 .cyg .4 .e04 0 .djw .4 .des 0 \
    .eik .4 .cg4 0 .dzw .4 .cys 0 .eik .4 .cys 0 .eik .4 .cgc 0 .e00 .4 .cyo 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 \
    .eio 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .cg0 0 .dhc .4 .dhc 0 .cyo .4 .e00 0 .eio .4 .g2o 0 .79c .4 .5uo .8 \
    .1ut8 .4 .aw0 .8 .e00 .4 .dhc .8 .cg0 .4 .eio .8 .cdc .4 .i5c .8 .ag0 .4 .mww0 .8 .cyo .4 .e00 .8 .dhc .4 .dhc .8 \
    .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Madrid|3600,7200,3.5.0/7200,10.5.0/10800|-ok .-1futc 0 .czp8 .4 .cw4 0 .dh8 .4 .dk4 0 .3eik .4 .co4 0 .15h8 \
    .4 .cg4 0 .dzw .4 .cys 0 .eio .4 .cyo 0 .eik .4 .cg4 0 .5s7w .4 .804 0 .dh8 .4 .22k .8 .bhc .4 .rew 0 .bx8 .4 .1ljw \
    .8 .8ys .4 .gyk .8 .cg4 .4 .eik .8 .cg4 .4 .eik .8 .cg4 .4 .eik .8 .cg4 .4 .1xzw .8 .bes .4 .ifp8 .8 .cys .4 .dzw \
    .8 .cys .4 .cyk .8 .dhg .4 .dzw .8 .cys .4 .e08 .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8 .cyo .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 \
    .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Malta|3600,7200,3.5.0/7200,10.5.0/10800|2os -13qyw0s .4 bsbx8s .8 .8t8 .4 .dhg .8 .djw .4 .bus .8 .fmk .4 \
    .atg .8 .g2k .4 .cg4 .8 .dh8 .4 .eu04 .8 .1sg8 .4 .aw0 .8 .e00 .4 .deo .8 .cg0 .4 .elc .8 .cag .4 .dk8 .8 .f1c .4 \
    .bx4 .8 .f1c .4 .aw8 .8 .g2o .4 .d914 .8 .9bw .4 .i5g .8 .8tc .4 .i5c .8 .8tc .4 .io0 .8 .8tc .4 .i5c .8 .8tc .4 \
    .hmo .8 .9c0 .4 .i5c .8 .9c0 .4 .deo .8 .dhc .4 .f40 .8 .ayo .4 .g08 .8 .bek .4 .fk4 .8 .bek .4 .fk4 .8 .bek .4 \
    .fk4 .8 .bek .4 .fk4 .8 .bek .4 .elg .8 .cvw .4 .e04 .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .e00 .4 .dhc .8 .dhc .4 \
    .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .dhc .8 .dhc .4 .e00 .8
    Europe/Minsk|10800|53s -1ayy7rs 53c n4x6og .8 379zjc .c .8a58 .8 .10gg .4 .aw0 .8 .e00 .4 .dhc .8 .6qc .c .rm58 .g \
    .djw .c .dhg .g .djw .c .dhg .g .djw .c .dk4 .g .dhk .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g .dhc .c .dhc .g \
    .dhc .c .dhc .g .dhc .c .1ig4 .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .dhc .c .dhc .8 .e00 .c .fk0 .8 \
    .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 \
    .beo .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .aw0 .c .g2o .8 .beo .c .fk0 .8 .beo .c .fk0 .8 .beo .c .g2o .8 \
    .aw0 .c
    """
}
