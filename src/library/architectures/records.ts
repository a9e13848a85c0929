/** What the records were made with; written by scripts/record-architectures.py, as is the rest of this file. */
export const recordedWith: { timm: string; torch: string; recorded: string } = {
  timm: '1.0.29',
  torch: '2.13.0',
  recorded: '2026-11-25',
}

/**
 * Every architecture that timm lists, by module (`# resnet`). A line is: name, parameters, side of the picture in pixels
 * (`/` classes, if not 1000), tags of pretrained weights, the default first; `-` before a tag: no weights; `""`: no name.
 */
export const records: string = `
# beit
beit_base_patch16_224 86530984 224 in22k_ft_in22k_in1k in22k_ft_in22k
beit_base_patch16_384 86744104 384 in22k_ft_in22k_in1k
beit_large_patch16_224 304430568 224 in22k_ft_in22k_in1k in22k_ft_in22k
beit_large_patch16_384 304998888 384 in22k_ft_in22k_in1k
beit_large_patch16_512 305674728 512 in22k_ft_in22k_in1k
beitv2_base_patch16_224 86530984 224 in1k_ft_in22k_in1k in1k_ft_in1k in1k_ft_in22k
beitv2_large_patch16_224 304430568 224 in1k_ft_in22k_in1k in1k_ft_in1k in1k_ft_in22k
# byoanet
botnet26t_256 12488672 256 c1_in1k
botnet50ts_256 22742688 256 -untrained
eca_botnext26ts_256 10593301 256 c1_in1k
eca_halonext26ts 10756885 256 c1_in1k
halo2botnet50ts_256 22635360 256 a1h_in1k
halonet26t 12480288 256 a1h_in1k
halonet50ts 22733280 256 a1h_in1k
halonet_h1 8100056 256 -untrained
haloregnetz_b 11680072 224 ra3_in1k
lambda_resnet26rpt_256 10988688 256 c1_in1k
lambda_resnet26t 10958272 256 c1_in1k
lambda_resnet50ts 21536832 256 a1h_in1k
lamhalobotnet50ts_256 22569824 256 a1h_in1k
sebotnet33ts_256 13701984 256 a1h_in1k
sehalonet33ts 13691712 256 ra2_in1k
# byobnet
bat_resnext26ts 10731200 256 ch_in1k
eca_resnet33ts 19676302 256 ra2_in1k
eca_resnext26ts 10297988 256 ch_in1k
gcresnet33ts 19880698 256 ra2_in1k
gcresnet50t 25897080 256 ra2_in1k
gcresnext26ts 10476600 256 ch_in1k
gcresnext50ts 15667320 256 ch_in1k
gernet_l 31078280 256 idstcv_in1k
gernet_m 21142920 224 idstcv_in1k
gernet_s 8173761 224 idstcv_in1k
mobileone_s0 5293272 224 apple_in1k
mobileone_s1 4825192 224 apple_in1k
mobileone_s2 7884648 224 apple_in1k
mobileone_s3 10170600 224 apple_in1k
mobileone_s4 14951248 224 apple_in1k
regnetz_b16 9715480 224 ra3_in1k
regnetz_b16_evos 9736824 224 -untrained
regnetz_c16 13459880 256 ra3_in1k
regnetz_c16_evos 13487816 256 ch_in1k
regnetz_d8 23373792 256 ra3_in1k
regnetz_d8_evos 23464296 256 ch_in1k
regnetz_d32 27576288 256 ra3_in1k
regnetz_e8 57698176 256 ra3_in1k
repvgg_a0 9108968 224 rvgg_in1k
repvgg_a1 14092264 224 rvgg_in1k
repvgg_a2 28210600 224 rvgg_in1k
repvgg_b0 15817960 224 rvgg_in1k
repvgg_b1 57415016 224 rvgg_in1k
repvgg_b1g4 39966056 224 rvgg_in1k
repvgg_b2 89022376 224 rvgg_in1k
repvgg_b2g4 61758376 224 rvgg_in1k
repvgg_b3 123085288 224 rvgg_in1k
repvgg_b3g4 83825128 224 rvgg_in1k
repvgg_d2se 133334836 320 rvgg_in1k
resnet32ts 17963616 256 ra2_in1k
resnet33ts 19676256 256 ra2_in1k
resnet50_clip 38316896 224/1024 openai cc12m yfcc15m
resnet50_clip_gap 23527264 224/0 openai cc12m yfcc15m
resnet50_mlp 26654536 256 -untrained
resnet50x4_clip 87137080 288/640 openai
resnet50x4_clip_gap 65619640 288/0 openai
resnet50x16_clip 167328912 384/768 openai
resnet50x16_clip_gap 136202640 384/0 openai
resnet50x64_clip 420380352 448/1024 openai
resnet50x64_clip_gap 365034176 448/0 openai
resnet51q 35696920 256 ra2_in1k
resnet61q 36846968 256 ra2_in1k
resnet101_clip 56259936 224/512 openai yfcc15m
resnet101_clip_gap 42519392 224/0 openai yfcc15m
resnext26ts 10297952 256 ra2_in1k
seresnet33ts 19779200 256 ra2_in1k
seresnext26ts 10388064 256 ch_in1k
test_byobnet 456856 160 r160_in1k
# cait
cait_m36_384 271221352 384 fb_dist_in1k
cait_m48_448 356460520 448 fb_dist_in1k
cait_s24_224 46916200 224 fb_dist_in1k
cait_s24_384 47062120 384 fb_dist_in1k
cait_s36_384 68366632 384 fb_dist_in1k
cait_xs24_384 26670088 384 fb_dist_in1k
cait_xxs24_224 11956264 224 fb_dist_in1k
cait_xxs24_384 12029224 384 fb_dist_in1k
cait_xxs36_224 17299720 224 fb_dist_in1k
cait_xxs36_384 17372680 384 fb_dist_in1k
# coat
coat_lite_medium 44571048 224 in1k
coat_lite_medium_384 44571048 384 in1k
coat_lite_mini 11011560 224 in1k
coat_lite_small 19838504 224 in1k
coat_lite_tiny 5721960 224 in1k
coat_mini 10337004 224 in1k
coat_small 21693908 224 in1k
coat_tiny 5498540 224 in1k
# convit
convit_base 86540040 224 fb_in1k
convit_small 27777322 224 fb_in1k
convit_tiny 5710512 224 fb_in1k
# convmixer
convmixer_768_32 21110248 224 in1k
convmixer_1024_20_ks9_p14 24383464 224 in1k
convmixer_1536_20 51625960 224 in1k
# convnext
convnext_atto 3695520 224 d2_in1k
convnext_atto_ols 3702912 224 a2_in1k
convnext_atto_rms 3693040 224 -untrained
convnext_base 88591464 224 fb_in22k_ft_in1k fb_in1k fb_in22k_ft_in1k_384 fb_in22k clip_laion2b_augreg_ft_in12k_in1k clip_laion2b_augreg_ft_in12k_in1k_384 clip_laion2b_augreg_ft_in1k clip_laiona_augreg_ft_in1k_384 clip_laion2b_augreg_ft_in12k clip_laion2b clip_laion2b_augreg clip_laiona clip_laiona_320 clip_laiona_augreg_320 dinov3_lvd1689m eupe_lvd1689m
convnext_femto 5217784 224 d1_in1k
convnext_femto_ols 5226520 224 d1_in1k
convnext_large 197767336 224 fb_in22k_ft_in1k fb_in1k fb_in22k_ft_in1k_384 fb_in22k dinov3_lvd1689m
convnext_large_mlp 200128168 320 clip_laion2b_soup_ft_in12k_in1k_320 clip_laion2b_soup_ft_in12k_in1k_384 clip_laion2b_augreg_ft_in1k clip_laion2b_augreg_ft_in1k_384 clip_laion2b_soup_ft_in12k_320 clip_laion2b_augreg_ft_in12k_384 clip_laion2b_soup_ft_in12k_384 clip_laion2b_augreg clip_laion2b_ft_320 clip_laion2b_ft_soup_320
convnext_nano 15593560 224 in12k_ft_in1k d1h_in1k r384_in12k_ft_in1k in12k r384_in12k r384_ad_in12k
convnext_nano_ols 15649560 224 d1h_in1k
convnext_pico 9045672 224 d1_in1k
convnext_pico_ols 9061928 224 d1_in1k
convnext_small 50223688 224 in12k_ft_in1k in12k_ft_in1k_384 in12k fb_in22k_ft_in1k fb_in1k fb_in22k_ft_in1k_384 fb_in22k dinov3_lvd1689m eupe_lvd1689m
convnext_tiny 28589128 224 in12k_ft_in1k in12k_ft_in1k_384 in12k fb_in22k_ft_in1k fb_in1k fb_in22k_ft_in1k_384 fb_in22k dinov3_lvd1689m eupe_lvd1689m
convnext_tiny_hnf 28589128 224 a2h_in1k
convnext_xlarge 350196968 224 fb_in22k_ft_in1k fb_in22k_ft_in1k_384 fb_in22k
convnext_xxlarge 846471016 256 clip_laion2b_soup_ft_in1k clip_laion2b_soup_ft_in12k clip_laion2b_soup clip_laion2b_rewind
convnext_zepto_rms 2155656 224 ra4_e3600_r224_in1k
convnext_zepto_rms_ols 2164232 224 ra4_e3600_r224_in1k
convnextv2_atto 3708400 224 fcmae_ft_in1k fcmae
convnextv2_base 88717800 224 fcmae_ft_in22k_in1k fcmae_ft_in22k_in1k_384 fcmae_ft_in1k fcmae
convnextv2_femto 5233240 224 fcmae_ft_in1k fcmae
convnextv2_huge 660289640 384 fcmae_ft_in22k_in1k_384 fcmae_ft_in22k_in1k_512 fcmae_ft_in1k fcmae
convnextv2_large 197956840 224 fcmae_ft_in22k_in1k fcmae_ft_in22k_in1k_384 fcmae_ft_in1k fcmae
convnextv2_nano 15623800 224 fcmae_ft_in22k_in1k fcmae_ft_in22k_in1k_384 fcmae_ft_in1k fcmae
convnextv2_pico 9066280 224 fcmae_ft_in1k fcmae
convnextv2_small 50318440 224 -untrained
convnextv2_tiny 28635496 224 fcmae_ft_in22k_in1k fcmae_ft_in22k_in1k_384 fcmae_ft_in1k fcmae
test_convnext 272128 160 r160_in1k
test_convnext2 477800 160 r160_in1k
test_convnext3 468840 160 r160_in1k
# cpubone
cpubone_b0_bfrobust 10365560 224 r224_in1k
cpubone_b1_bfrobust 12439352 224 r224_in1k
cpubone_b1_dwnorm 12434232 256 timm_r256_in1k
cpubone_b2_bfrobust 23872028 224 r224_in1k
cpubone_b2pt5_dwnorm 30431968 256 timm_r256_in1k
cpubone_b3 40742344 224 r224_in1k
cpubone_nano 6519700 224 r224_in1k
cpubone_s0 8732766 224 r224_in1k
cpubone_t0 7542100 224 r224_in1k
# crossvit
crossvit_9_240 8553296 240 in1k
crossvit_9_dagger_240 8776592 240 in1k
crossvit_15_240 27528464 240 in1k
crossvit_15_dagger_240 28209008 240 in1k
crossvit_15_dagger_408 28500080 408 in1k
crossvit_18_240 43271408 240 in1k
crossvit_18_dagger_240 44266976 240 in1k
crossvit_18_dagger_408 44606560 408 in1k
crossvit_base_240 105025232 240 in1k
crossvit_small_240 26856272 240 in1k
crossvit_tiny_240 7014800 240 in1k
# csatv2
csatv2 11103444 512 r512_in1k
csatv2_21m 20697785 640 sw_r640_in1k sw_r512_in1k
# cspnet
cs3darknet_focus_l 21151720 256 c2ns_in1k
cs3darknet_focus_m 9304360 256 c2ns_in1k
cs3darknet_focus_s 3274728 256 ra4_e3600_r256_in1k
cs3darknet_focus_x 35025000 256 -untrained
cs3darknet_l 21164168 256 c2ns_in1k
cs3darknet_m 9310240 256 c2ns_in1k
cs3darknet_s 3276344 256 -untrained
cs3darknet_x 35046320 256 c2ns_in1k
cs3edgenet_x 47821120 256 c2_in1k
cs3se_edgenet_x 50721584 256 c2ns_in1k
cs3sedarknet_l 21913592 256 c2ns_in1k
cs3sedarknet_x 35397904 256 c2ns_in1k
cs3sedarknet_xdw 21601488 256 -untrained
cspdarknet53 27642184 256 ra_in1k
cspresnet50 21616168 256 ra_in1k
cspresnet50d 21635400 256 -untrained
cspresnet50w 28118216 256 -untrained
cspresnext50 20569896 256 ra_in1k
darknet17 14304840 256 -untrained
darknet21 20863048 256 -untrained
darknet53 41609928 256 c2ns_in1k
darknetaa53 36022984 256 c2ns_in1k
sedarknet21 20950432 256 -untrained
# davit
davit_base 87954408 224 msft_in1k
davit_base_fl 90370048 768/0 msft_florence2
davit_giant 1406470120 224 -""
davit_huge 348922856 224 -""
davit_huge_fl 360636416 768/0 msft_florence2
davit_large 196811752 224 -""
davit_small 49745896 224 msft_in1k
davit_tiny 28360168 224 msft_in1k
# deit
deit3_base_patch16_224 86585320 224 fb_in1k fb_in22k_ft_in1k
deit3_base_patch16_384 86877160 384 fb_in1k fb_in22k_ft_in1k
deit3_huge_patch14_224 632126440 224 fb_in1k fb_in22k_ft_in1k
deit3_large_patch16_224 304374760 224 fb_in1k fb_in22k_ft_in1k
deit3_large_patch16_384 304763880 384 fb_in1k fb_in22k_ft_in1k
deit3_medium_patch16_224 38849512 224 fb_in1k fb_in22k_ft_in1k
deit3_small_patch16_224 22059496 224 fb_in1k fb_in22k_ft_in1k
deit3_small_patch16_384 22205416 384 fb_in1k fb_in22k_ft_in1k
deit_base_distilled_patch16_224 87338192 224 fb_in1k
deit_base_distilled_patch16_384 87630032 384 fb_in1k
deit_base_patch16_224 86567656 224 fb_in1k
deit_base_patch16_384 86859496 384 fb_in1k
deit_small_distilled_patch16_224 22436432 224 fb_in1k
deit_small_patch16_224 22050664 224 fb_in1k
deit_tiny_distilled_patch16_224 5910800 224 fb_in1k
deit_tiny_patch16_224 5717416 224 fb_in1k
# densenet
densenet121 7978856 224 ra_in1k tv_in1k
densenet161 28681000 224 tv_in1k
densenet169 14149480 224 tv_in1k
densenet201 20013928 224 tv_in1k
densenet264d 72736216 224 -untrained
densenetblur121d 7998088 224 ra_in1k
# dla
dla34 15742104 224 in1k
dla46_c 1301400 224 in1k
dla46x_c 1068440 224 in1k
dla60 22036632 224 in1k
dla60_res2net 20848072 224 in1k
dla60_res2next 17032984 224 in1k
dla60x 17352344 224 in1k
dla60x_c 1319832 224 in1k
dla102 33268888 224 in1k
dla102x 26309272 224 in1k
dla102x2 41282200 224 in1k
dla169 53389720 224 in1k
# dpn
dpn48b 9126226 224 -untrained
dpn68 12611602 224 mx_in1k
dpn68b 12611602 224 ra_in1k mx_in1k
dpn92 37668392 224 mx_in1k
dpn98 61570728 224 mx_in1k
dpn107 86917800 224 mx_in1k
dpn131 79254504 224 mx_in1k
# edgenext
edgenext_base 18511292 256 usi_in1k in21k_ft_in1k
edgenext_small 5586832 256 usi_in1k
edgenext_small_rw 7826512 256 sw_in1k
edgenext_x_small 2336804 256 in1k
edgenext_xx_small 1327216 256 in1k
# efficientformer
efficientformer_l1 12289928 224 snap_dist_in1k
efficientformer_l3 31406000 224 snap_dist_in1k
efficientformer_l7 82229328 224 snap_dist_in1k
# efficientformer_v2
efficientformerv2_l 26322288 224 snap_dist_in1k
efficientformerv2_s0 3600256 224 snap_dist_in1k
efficientformerv2_s1 6185560 224 snap_dist_in1k
efficientformerv2_s2 12710112 224 snap_dist_in1k
# efficientnet
efficientnet_b0 5288548 224 ra_in1k ra4_e3600_r224_in1k
efficientnet_b0_g8_gn 6562660 224 -untrained
efficientnet_b0_g16_evos 8107756 224 -untrained
efficientnet_b0_gn 5288548 224 -untrained
efficientnet_b1 7794184 240 ra4_e3600_r240_in1k ft_in1k
efficientnet_b1_pruned 6331916 240 in1k
efficientnet_b2 9109994 256 ra_in1k
efficientnet_b2_pruned 8309737 260 in1k
efficientnet_b3 12233232 288 ra2_in1k
efficientnet_b3_g8_gn 14251432 288 -untrained
efficientnet_b3_gn 11733784 288 -untrained
efficientnet_b3_pruned 9855020 300 in1k
efficientnet_b4 19341616 320 ra2_in1k
efficientnet_b5 30389784 448 sw_in12k_ft_in1k sw_in12k
efficientnet_b6 43040704 528 -untrained
efficientnet_b7 66347960 600 -untrained
efficientnet_b8 87413142 672 -untrained
efficientnet_blur_b0 5288548 224 -untrained
efficientnet_cc_b0_4e 13314116 224 -untrained
efficientnet_cc_b0_8e 24013284 224 -untrained
efficientnet_cc_b1_8e 39715968 240 -untrained
efficientnet_el 10589712 300 ra_in1k
efficientnet_el_pruned 10589712 300 in1k
efficientnet_em 6899496 240 ra2_in1k
efficientnet_es 5438392 224 ra_in1k
efficientnet_es_pruned 5438392 224 in1k
efficientnet_h_b5 45884172 448 sw_r448_e450_in1k
efficientnet_l2 480309308 800 -untrained
efficientnet_lite0 4652008 224 ra_in1k
efficientnet_lite1 5416680 240 -untrained
efficientnet_lite2 6092072 260 -untrained
efficientnet_lite3 8197096 300 -untrained
efficientnet_lite4 13006568 380 -untrained
efficientnet_x_b3 13299652 288 -untrained
efficientnet_x_b5 33439614 448 sw_r448_e450_in1k
efficientnetv2_l 118515272 384 -untrained
efficientnetv2_m 54139356 320 -untrained
efficientnetv2_rw_m 53236442 320 agc_in1k
efficientnetv2_rw_s 23941296 288 ra2_in1k
efficientnetv2_rw_t 13649388 224 ra2_in1k
efficientnetv2_s 21458488 288 -untrained
efficientnetv2_xl 208119808 384 -untrained
fbnetc_100 5572200 224 rmsp_in1k
gc_efficientnetv2_rw_t 13677713 224 agc_in1k
mixnet_l 7329252 224 ft_in1k
mixnet_m 5014382 224 ft_in1k
mixnet_s 4134606 224 ft_in1k
mixnet_xl 11896768 224 ra_in1k
mixnet_xxl 23961752 224 -untrained
mnasnet_050 2218512 224 -untrained
mnasnet_075 3170208 224 -untrained
mnasnet_100 4383312 224 rmsp_in1k
mnasnet_140 7115728 224 -untrained
mnasnet_small 2030264 224 lamb_in1k
mobilenet_edgetpu_100 4091432 224 -untrained
mobilenet_edgetpu_v2_l 10921640 224 -untrained
mobilenet_edgetpu_v2_m 8462888 224 ra4_e3600_r224_in1k
mobilenet_edgetpu_v2_s 5986456 224 -untrained
mobilenet_edgetpu_v2_xs 4459880 224 -untrained
mobilenetv1_100 4231976 224 ra4_e3600_r224_in1k
mobilenetv1_100h 5282600 224 ra4_e3600_r224_in1k
mobilenetv1_125 6270840 224 ra4_e3600_r224_in1k
mobilenetv2_035 1677128 224 -untrained
mobilenetv2_050 1968680 224 lamb_in1k
mobilenetv2_075 2636424 224 -untrained
mobilenetv2_100 3504872 224 ra_in1k
mobilenetv2_110d 4516520 224 ra_in1k
mobilenetv2_120d 5831144 224 ra_in1k
mobilenetv2_140 6108776 224 ra_in1k
semnasnet_050 2082006 224 -untrained
semnasnet_075 2912278 224 rmsp_in1k
semnasnet_100 3887038 224 rmsp_in1k
semnasnet_140 6105992 224 -untrained
spnasnet_100 4421616 224 rmsp_in1k
test_efficientnet 356196 160 r160_in1k
test_efficientnet_evos 357292 160 r160_in1k
test_efficientnet_gn 356196 160 r160_in1k
test_efficientnet_ln 356196 160 r160_in1k
tf_efficientnet_b0 5288548 224 ns_jft_in1k ap_in1k aa_in1k in1k
tf_efficientnet_b1 7794184 240 ns_jft_in1k ap_in1k aa_in1k in1k
tf_efficientnet_b2 9109994 260 ns_jft_in1k ap_in1k aa_in1k in1k
tf_efficientnet_b3 12233232 300 ns_jft_in1k ap_in1k aa_in1k in1k
tf_efficientnet_b4 19341616 380 ns_jft_in1k ap_in1k aa_in1k in1k
tf_efficientnet_b5 30389784 456 ns_jft_in1k ap_in1k ra_in1k aa_in1k in1k
tf_efficientnet_b6 43040704 528 ns_jft_in1k ap_in1k aa_in1k
tf_efficientnet_b7 66347960 600 ns_jft_in1k ap_in1k ra_in1k aa_in1k
tf_efficientnet_b8 87413142 672 ap_in1k ra_in1k
tf_efficientnet_cc_b0_4e 13314116 224 in1k
tf_efficientnet_cc_b0_8e 24013284 224 in1k
tf_efficientnet_cc_b1_8e 39715968 240 in1k
tf_efficientnet_el 10589712 300 in1k
tf_efficientnet_em 6899496 240 in1k
tf_efficientnet_es 5438392 224 in1k
tf_efficientnet_l2 480309308 475 ns_jft_in1k_475 ns_jft_in1k
tf_efficientnet_lite0 4652008 224 in1k
tf_efficientnet_lite1 5416680 240 in1k
tf_efficientnet_lite2 6092072 260 in1k
tf_efficientnet_lite3 8197096 300 in1k
tf_efficientnet_lite4 13006568 380 in1k
tf_efficientnetv2_b0 7139704 192 in1k
tf_efficientnetv2_b1 8141052 192 in1k
tf_efficientnetv2_b2 10096086 208 in1k
tf_efficientnetv2_b3 14358406 240 in21k_ft_in1k in1k in21k
tf_efficientnetv2_l 118515272 384 in21k_ft_in1k in1k in21k
tf_efficientnetv2_m 54139356 384 in21k_ft_in1k in1k in21k
tf_efficientnetv2_s 21458488 300 in21k_ft_in1k in1k in21k
tf_efficientnetv2_xl 208119808 384 in21k_ft_in1k in21k
tf_mixnet_l 7329252 224 in1k
tf_mixnet_m 5014382 224 in1k
tf_mixnet_s 4134606 224 in1k
tinynet_a 6187972 192 in1k
tinynet_b 3730562 188 in1k
tinynet_c 2457234 184 in1k
tinynet_d 2338446 152 in1k
tinynet_e 2042972 106 in1k
# efficientvit_mit
efficientvit_b0 3410008 224 r224_in1k
efficientvit_b1 9102024 224 r224_in1k r256_in1k r288_in1k
efficientvit_b2 24330712 224 r224_in1k r256_in1k r288_in1k
efficientvit_b3 48646056 224 r224_in1k r256_in1k r288_in1k
efficientvit_l1 52654088 224 r224_in1k
efficientvit_l2 63707016 224 r224_in1k r256_in1k r288_in1k r384_in1k
efficientvit_l3 246037288 224 r224_in1k r256_in1k r320_in1k r384_in1k
# efficientvit_msra
efficientvit_m0 2349436 224 r224_in1k
efficientvit_m1 2980560 224 r224_in1k
efficientvit_m2 4187554 224 r224_in1k
efficientvit_m3 6900722 224 r224_in1k
efficientvit_m4 8804228 224 r224_in1k
efficientvit_m5 12473772 224 r224_in1k
# eva
eva02_base_patch14_224 85758720 224/0 mim_in22k
eva02_base_patch14_448 87117544 448 mim_in22k_ft_in22k_in1k mim_in22k_ft_in1k mim_in22k_ft_in22k
eva02_base_patch16_clip_224 86263040 224/512 merged2b
eva02_enormous_patch14_clip_224 4350556928 224/1024 laion2b laion2b_plus -pretrain
eva02_large_patch14_224 303268800 224/0 mim_in22k mim_m38m
eva02_large_patch14_448 305080232 448 mim_in22k_ft_in22k_in1k mim_m38m_ft_in22k_in1k mim_in22k_ft_in1k mim_m38m_ft_in1k mim_in22k_ft_in22k mim_m38m_ft_in22k
eva02_large_patch14_clip_224 304105152 224/768 merged2b
eva02_large_patch14_clip_336 304432832 336/768 merged2b
eva02_small_patch14_224 21621120 224/0 mim_in22k
eva02_small_patch14_336 22129000 336 mim_in22k_ft_in1k
eva02_tiny_patch14_224 5502144 224/0 mim_in22k
eva02_tiny_patch14_336 5756584 336 mim_in22k_ft_in1k
eva_giant_patch14_224 1012555112 224 clip_ft_in1k
eva_giant_patch14_336 1013005672 336 clip_ft_in1k m30m_ft_in22k_in1k
eva_giant_patch14_560 1014447464 560 m30m_ft_in22k_in1k
eva_giant_patch14_clip_224 1012588928 224/1024 laion400m merged2b
vit_7b_patch16_dinov3 6716030976 256/0 lvd1689m sat493m
vit_base_patch16_dinov3 85641216 256/0 lvd1689m
vit_base_patch16_dinov3_qkvb 85659648 256/0 lvd1689m eupe_lvd1689m
vit_base_patch16_lingbot 85659648 512/0 robbyant
vit_base_patch16_rope_224 86434792 224 naver_in1k
vit_base_patch16_rope_ape_224 86585320 224 naver_in1k
vit_base_patch16_rope_mixed_224 86444008 224 naver_in1k
vit_base_patch16_rope_mixed_ape_224 86594536 224 naver_in1k
vit_base_patch16_rope_reg1_gap_256 86425576 256 sbb_in1k
vit_betwixt_patch16_rope_reg4_gap_256 60226920 256 sbb_in1k
vit_giant_patch16_lingbot 1134473216 512/0 robbyant
vit_huge_plus_patch16_dinov3 840509440 256/0 lvd1689m
vit_huge_plus_patch16_dinov3_qkvb 840591360 256/0 lvd1689m
vit_large_patch16_dinov3 303079424 256/0 lvd1689m sat493m
vit_large_patch16_dinov3_qkvb 303128576 256/0 lvd1689m sat493m
vit_large_patch16_lingbot 303128576 512/0 robbyant
vit_large_patch16_rope_224 304174056 224 naver_in1k
vit_large_patch16_rope_ape_224 304374760 224 naver_in1k
vit_large_patch16_rope_mixed_224 304198632 224 naver_in1k
vit_large_patch16_rope_mixed_ape_224 304399336 224 naver_in1k
vit_medium_patch16_rope_reg1_gap_256 38743016 256 sbb_in1k
vit_mediumd_patch16_rope_reg1_gap_256 63945704 256 sbb_in1k
vit_pe_core_base_patch16_224 93673984 224/1024 fb
vit_pe_core_gigantic_patch14_448 1882033920 448/1280 fb
vit_pe_core_large_patch14_336 317152256 336/1024 fb
vit_pe_core_small_patch16_384 23783168 384/512 fb
vit_pe_core_tiny_patch16_384 6141056 384/512 fb
vit_pe_lang_gigantic_patch14_448 1740922624 448/0 fb fb_tiling
vit_pe_lang_large_patch14_448 291415040 448/0 fb fb_tiling
vit_pe_spatial_base_patch16_512 86433792 512/0 fb
vit_pe_spatial_gigantic_patch14_448 1851887104 448/0 fb
vit_pe_spatial_large_patch14_448 303964160 448/0 fb
vit_pe_spatial_small_patch16_512 21983232 512/0 fb
vit_pe_spatial_tiny_patch16_512 5683200 512/0 fb
vit_small_patch16_dinov3 21586944 256/0 lvd1689m
vit_small_patch16_dinov3_qkvb 21596160 256/0 lvd1689m eupe_lvd1689m
vit_small_patch16_lingbot 21596160 512/0 robbyant
vit_small_patch16_rope_224 21984232 224 naver_in1k
vit_small_patch16_rope_ape_224 22059496 224 naver_in1k
vit_small_patch16_rope_mixed_224 21988840 224 naver_in1k
vit_small_patch16_rope_mixed_ape_224 22064104 224 naver_in1k
vit_small_plus_patch16_dinov3 28683264 256/0 lvd1689m
vit_small_plus_patch16_dinov3_qkvb 28692480 256/0 lvd1689m
vit_tiny_patch16_dinov3_qkvb 5489664 256/0 eupe_lvd1689m
# fasternet
fasternet_l 93465192 224 in1k
fasternet_m 53521464 224 in1k
fasternet_s 31181032 224 in1k
fasternet_t0 3905500 224 in1k
fasternet_t1 7595368 224 in1k
fasternet_t2 14982888 224 in1k
# fastvit
fastvit_ma36 44068004 256 apple_in1k apple_dist_in1k
fastvit_mci0 11406976 256/512 apple_mclip apple_mclip2_dfndr2b
fastvit_mci1 21541632 256/512 apple_mclip
fastvit_mci2 35815232 256/512 apple_mclip apple_mclip2_dfndr2b
fastvit_mci3 125235648 256/768 apple_mclip2_dfndr2b
fastvit_mci4 321784832 256/768 apple_mclip2_dfndr2b
fastvit_s12 9473576 256 apple_in1k apple_dist_in1k
fastvit_sa12 11580968 256 apple_in1k apple_dist_in1k
fastvit_sa24 21554216 256 apple_in1k apple_dist_in1k
fastvit_sa36 31527464 256 apple_in1k apple_dist_in1k
fastvit_t8 4026232 256 apple_in1k apple_dist_in1k
fastvit_t12 7553704 256 apple_in1k apple_dist_in1k
# focalnet
focalnet_base_lrf 88749768 224 ms_in1k
focalnet_base_srf 88148144 224 ms_in1k
focalnet_huge_fl3 745276338 224/21842 ms_in22k
focalnet_huge_fl4 686460664 224/0 ms_in22k
focalnet_large_fl3 239134898 384/21842 ms_in22k
focalnet_large_fl4 239315402 384/21842 ms_in22k
focalnet_small_lrf 50342440 224 ms_in1k
focalnet_small_srf 49891216 224 ms_in1k
focalnet_tiny_lrf 28647928 224 ms_in1k
focalnet_tiny_srf 28427116 224 ms_in1k
focalnet_xlarge_fl3 408787378 384/21842 ms_in22k
focalnet_xlarge_fl4 409028042 384/21842 ms_in22k
# gcvit
gcvit_base 90320836 224 in1k
gcvit_small 51092173 224 in1k
gcvit_tiny 28221974 224 in1k
gcvit_xtiny 19981294 224 in1k
gcvit_xxtiny 11995428 224 in1k
# gemma4_vit
gemma4_vit_167m 167364608 768/0 gemma4_e4b_it
gemma4_vit_167m_enc 167364608 768/0 gemma4_e4b_it
gemma4_vit_570m 569548080 768/0 gemma4_31b_it
gemma4_vit_570m_enc 569548080 768/0 gemma4_31b_it
# ghostnet
ghostnet_050 2587292 224 -untrained
ghostnet_100 5182508 224 in1k
ghostnet_130 7358820 224 -untrained
ghostnetv2_100 6156908 224 in1k
ghostnetv2_130 8960404 224 in1k
ghostnetv2_160 12392698 224 in1k
ghostnetv3_050 3395384 224 -untrained
ghostnetv3_100 8129028 224 in1k
ghostnetv3_130 12217720 224 -untrained
ghostnetv3_160 17275700 224 -untrained
# hardcorenas
hardcorenas_a 5260232 224 miil_green_in1k
hardcorenas_b 5176544 224 miil_green_in1k
hardcorenas_c 5521224 224 miil_green_in1k
hardcorenas_d 7500208 224 miil_green_in1k
hardcorenas_e 8070992 224 miil_green_in1k
hardcorenas_f 8199688 224 miil_green_in1k
# hgnet
hgnet_base 71578184 224 ssld_in1k
hgnet_small 24360872 224 paddle_in1k ssld_in1k
hgnet_tiny 14735864 224 paddle_in1k ssld_in1k
hgnetv2_b0 5996550 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b1 6343158 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b2 11221356 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b3 16292216 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b4 19796680 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b5 39569064 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
hgnetv2_b6 75256776 224 ssld_stage2_ft_in1k ssld_stage1_in22k_in1k
# hiera
hiera_base_224 51524968 224 mae_in1k_ft_in1k mae
hiera_base_abswin_256 51267304 256 -untrained
hiera_base_plus_224 69896616 224 mae_in1k_ft_in1k mae
hiera_huge_224 672779752 224 mae_in1k_ft_in1k mae
hiera_large_224 213739912 224 mae_in1k_ft_in1k mae
hiera_small_224 35008072 224 mae_in1k_ft_in1k mae
hiera_small_abswin_256 34361800 256 sbb2_e200_in12k_ft_in1k sbb2_pd_e200_in12k_ft_in1k sbb2_e200_in12k sbb2_pd_e200_in12k
hiera_tiny_224 27910216 224 mae_in1k_ft_in1k mae
# hieradet_sam2
hieradet_small 34730344 256 -untrained
sam2_hiera_base_plus 68677504 896/0 fb_r896 fb_r896_2pt1
sam2_hiera_large 212151600 1024/0 fb_r1024 fb_r1024_2pt1
sam2_hiera_small 33948864 896/0 fb_r896 fb_r896_2pt1
sam2_hiera_tiny 26851008 896/0 fb_r896 fb_r896_2pt1
# hrnet
hrnet_w18 21299004 224 ms_aug_in1k ms_in1k
hrnet_w18_small 13187464 224 gluon_in1k ms_in1k
hrnet_w18_small_v2 15597464 224 gluon_in1k ms_in1k
hrnet_w18_ssld 21295164 224 paddle_in1k
hrnet_w30 37712220 224 ms_in1k
hrnet_w32 41232680 224 ms_in1k
hrnet_w40 57557160 224 ms_in1k
hrnet_w44 67064984 224 ms_in1k
hrnet_w48 77469864 224 ms_in1k
hrnet_w48_ssld 77466024 224 paddle_in1k
hrnet_w64 128059944 224 ms_in1k
# inception_next
inception_next_atto 4156520 224 sail_in1k
inception_next_base 86672136 224 sail_in1k sail_in1k_384
inception_next_small 49374016 224 sail_in1k
inception_next_tiny 28055680 224 sail_in1k
# inception_resnet_v2
inception_resnet_v2 55843464 299 tf_in1k tf_ens_adv_in1k
# inception_v3
inception_v3 23834568 299 tv_in1k tf_in1k tf_adv_in1k gluon_in1k
# inception_v4
inception_v4 42679816 299 tf_in1k
# lcnetv2
lcnetv2_base 6687208 224 ssld_in1k paddle_in1k
lcnetv2_large 10542120 224 paddle_in1k
lcnetv2_small 4128552 224 paddle_in1k
# levit
levit_128 9213936 224 fb_dist_in1k
levit_128s 7777058 224 fb_dist_in1k
levit_192 10947069 224 fb_dist_in1k
levit_256 18893876 224 fb_dist_in1k
levit_256d 26210788 224 -untrained
levit_384 39128836 224 fb_dist_in1k
levit_384_s8 39118960 224 -untrained
levit_512 95173700 224 -untrained
levit_512_s8 74046696 224 -untrained
levit_512d 92497538 224 -untrained
levit_conv_128 9213936 224 fb_dist_in1k
levit_conv_128s 7777058 224 fb_dist_in1k
levit_conv_192 10947069 224 fb_dist_in1k
levit_conv_256 18893876 224 fb_dist_in1k
levit_conv_256d 26210788 224 -untrained
levit_conv_384 39128836 224 fb_dist_in1k
levit_conv_384_s8 39118960 224 -untrained
levit_conv_512 95173700 224 -untrained
levit_conv_512_s8 74046696 224 -untrained
levit_conv_512d 92497538 224 -untrained
# lowformer
lowformer_b0 14100472 224 in1k
lowformer_b1 17936312 224 in1k
lowformer_b2 44986912 224 -untrained
lowformer_b3 57086920 224 in1k
lowformer_b15 33982028 224 in1k
lowformer_e1 18896268 224 in1k
lowformer_e2 22750664 224 in1k
lowformer_e3 41316808 224 in1k
# mambaout
mambaout_base 84813092 224 in1k
mambaout_base_plus_rw 101656552 224 sw_e150_in12k_ft_in1k sw_e150_r384_in12k_ft_in1k sw_e150_in12k
mambaout_base_short_rw 88827688 224 sw_e500_in1k
mambaout_base_tall_rw 86481448 224 sw_e500_in1k
mambaout_base_wide_rw 94448104 224 sw_e500_in1k
mambaout_femto 7304536 224 in1k
mambaout_kobe 9141208 224 in1k
mambaout_small 48488072 224 in1k
mambaout_small_rw 48495560 224 sw_e450_in1k
mambaout_tiny 26545096 224 in1k
test_mambaout 447560 160 -""
# maxxvit
coatnet_0_224 25036820 224 -untrained
coatnet_0_rw_224 27435562 224 sw_in1k
coatnet_1_224 42225776 224 -untrained
coatnet_1_rw_224 41721502 224 sw_in1k
coatnet_2_224 74684744 224 -untrained
coatnet_2_rw_224 73868400 224 sw_in12k_ft_in1k sw_in12k
coatnet_3_224 166966264 224 -untrained
coatnet_3_rw_224 181805305 224/11821 sw_in12k
coatnet_4_224 275425288 224 -untrained
coatnet_5_224 687472008 224 -untrained
coatnet_bn_0_rw_224 27435562 224 sw_in1k
coatnet_nano_cc_224 13757328 224 -untrained
coatnet_nano_rw_224 15141244 224 sw_in1k
coatnet_pico_rw_224 10851364 224 -untrained
coatnet_rmlp_0_rw_224 27446074 224 -untrained
coatnet_rmlp_1_rw2_224 41724622 224 sw_in12k_ft_in1k sw_in12k
coatnet_rmlp_1_rw_224 41691982 224 sw_in1k
coatnet_rmlp_2_rw_224 73881264 224 sw_in12k_ft_in1k sw_in1k sw_in12k
coatnet_rmlp_2_rw_384 73881264 384 sw_in12k_ft_in1k
coatnet_rmlp_3_rw_224 165152788 224 -untrained
coatnet_rmlp_nano_rw_224 15145116 224 sw_in1k
coatnext_nano_rw_224 14701244 224 sw_in1k
maxvit_base_tf_224 119467708 224 in1k in21k
maxvit_base_tf_384 119653468 384 in1k in21k_ft_in1k
maxvit_base_tf_512 119876380 512 in1k in21k_ft_in1k
maxvit_large_tf_224 211785560 224 in1k in21k
maxvit_large_tf_384 212033240 384 in1k in21k_ft_in1k
maxvit_large_tf_512 212330456 512 in1k in21k_ft_in1k
maxvit_nano_rw_256 15451148 256 sw_in1k
maxvit_pico_rw_256 7457996 256 -untrained
maxvit_rmlp_base_rw_224 116135788 224 sw_in12k_ft_in1k sw_in12k
maxvit_rmlp_base_rw_384 116135788 384 sw_in12k_ft_in1k
maxvit_rmlp_nano_rw_256 15501452 256 sw_in1k
maxvit_rmlp_pico_rw_256 7515980 256 sw_in1k
maxvit_rmlp_small_rw_224 64895044 224 sw_in1k
maxvit_rmlp_small_rw_256 64895044 256 -untrained
maxvit_rmlp_tiny_rw_256 29148896 256 sw_in1k
maxvit_small_tf_224 68927956 224 in1k
maxvit_small_tf_384 69018676 384 in1k
maxvit_small_tf_512 69127540 512 in1k
maxvit_tiny_pm_256 30089344 256 -untrained
maxvit_tiny_rw_224 29057312 224 sw_in1k
maxvit_tiny_rw_256 29066720 256 -untrained
maxvit_tiny_tf_224 30916528 224 in1k
maxvit_tiny_tf_384 30977008 384 in1k
maxvit_tiny_tf_512 31049584 512 in1k
maxvit_xlarge_tf_224 506987643 224/21843 in21k
maxvit_xlarge_tf_384 475323472 384 in21k_ft_in1k
maxvit_xlarge_tf_512 475769296 512 in21k_ft_in1k
maxxvit_rmlp_nano_rw_256 16779628 256 sw_in1k
maxxvit_rmlp_small_rw_256 66010516 256 sw_in1k
maxxvit_rmlp_tiny_rw_256 29636528 256 -untrained
maxxvitv2_nano_rw_256 23696611 256 sw_in1k
maxxvitv2_rmlp_base_rw_224 116092512 224 sw_in12k_ft_in1k sw_in12k
maxxvitv2_rmlp_base_rw_384 116092512 384 sw_in12k_ft_in1k
maxxvitv2_rmlp_large_rw_224 215417166 224 -untrained
# metaformer
caformer_b36 98753614 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
caformer_m36 56204878 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
caformer_s18 26341656 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
caformer_s36 39297102 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
convformer_b36 99882616 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
convformer_m36 57051640 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
convformer_s18 26774448 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
convformer_s36 40012152 224 sail_in1k sail_in1k_384 sail_in22k_ft_in1k sail_in22k_ft_in1k_384 sail_in22k
poolformer_m36 56172520 224 sail_in1k
poolformer_m48 73473448 224 sail_in1k
poolformer_s12 11915176 224 sail_in1k
poolformer_s24 21388968 224 sail_in1k
poolformer_s36 30862760 224 sail_in1k
poolformerv2_m36 56077168 224 sail_in1k
poolformerv2_m48 73346056 224 sail_in1k
poolformerv2_s12 11891712 224 sail_in1k
poolformerv2_s24 21341464 224 sail_in1k
poolformerv2_s36 30791216 224 sail_in1k
# mlp_mixer
gmixer_12_224 12701080 224 -untrained
gmixer_24_224 24721096 224 ra3_in1k
gmlp_b16_224 73075392 224 -untrained
gmlp_s16_224 19422656 224 ra3_in1k
gmlp_ti16_224 5867328 224 -untrained
mixer_b16_224 59880472 224 goog_in21k_ft_in1k goog_in21k miil_in21k miil_in21k_ft_in1k
mixer_b32_224 60293428 224 -untrained
mixer_l16_224 208196168 224 goog_in21k_ft_in1k goog_in21k
mixer_l32_224 206939264 224 -untrained
mixer_s16_224 18528264 224 -untrained
mixer_s32_224 19104624 224 -untrained
resmlp_12_224 15350872 224 fb_in1k fb_distilled_in1k fb_dino
resmlp_24_224 30020680 224 fb_in1k fb_distilled_in1k fb_dino
resmlp_36_224 44690488 224 fb_in1k fb_distilled_in1k
resmlp_big_24_224 129138280 224 fb_in1k fb_distilled_in1k fb_in22k_ft_in1k
# mobilenetv3
fbnetv3_b 8598464 224 ra2_in1k
fbnetv3_d 10306272 224 ra2_in1k
fbnetv3_g 16623888 240 ra2_in1k
lcnet_035 1644370 224 -untrained
lcnet_050 1880856 224 ra2_in1k
lcnet_075 2358288 224 ra2_in1k
lcnet_100 2953800 224 ra2_in1k
lcnet_150 4501112 224 -untrained
mobilenetv3_large_075 3993528 224 -untrained
mobilenetv3_large_100 5483032 224 ra_in1k ra4_e3600_r224_in1k miil_in21k_ft_in1k miil_in21k
mobilenetv3_large_150d 14622320 256 ra4_e3600_r256_in1k
mobilenetv3_rw 5479918 224 rmsp_in1k
mobilenetv3_small_050 1593224 224 lamb_in1k
mobilenetv3_small_075 2041872 224 lamb_in1k
mobilenetv3_small_100 2542856 224 lamb_in1k
mobilenetv4_conv_aa_large 32590864 448 e230_r448_in12k_ft_in1k e230_r384_in12k_ft_in1k e600_r384_in1k e230_r384_in12k
mobilenetv4_conv_aa_medium 9715512 256 -untrained
mobilenetv4_conv_blur_medium 9715512 224 e500_r224_in1k
mobilenetv4_conv_large 32590864 384 e600_r384_in1k e500_r256_in1k
mobilenetv4_conv_medium 9715512 256 e500_r256_in1k e500_r224_in1k e250_r384_in12k_ft_in1k e180_r384_in12k e180_ad_r384_in12k e250_r384_in12k
mobilenetv4_conv_small 3774024 224 e2400_r224_in1k e1200_r224_in1k e3600_r256_in1k
mobilenetv4_conv_small_035 1905384 224 -untrained
mobilenetv4_conv_small_050 2238952 224 e3000_r224_in1k
mobilenetv4_hybrid_large 37764624 384 ix_e600_r384_in1k e600_r384_in1k
mobilenetv4_hybrid_large_075 22754984 256 -untrained
mobilenetv4_hybrid_medium 11074648 256 e200_r256_in12k_ft_in1k ix_e550_r256_in1k ix_e550_r384_in1k e500_r224_in1k e200_r256_in12k
mobilenetv4_hybrid_medium_075 7313528 224 -untrained
tf_mobilenetv3_large_075 3993528 224 in1k
tf_mobilenetv3_large_100 5483032 224 in1k
tf_mobilenetv3_large_minimal_100 3924288 224 in1k
tf_mobilenetv3_small_075 2041872 224 in1k
tf_mobilenetv3_small_100 2542856 224 in1k
tf_mobilenetv3_small_minimal_100 2044736 224 in1k
# mobilenetv5
mobilenetv5_300m 294126912 768/0 gemma3n
mobilenetv5_300m_enc 294126912 768/0 -""
mobilenetv5_base 82647976 256 -untrained
# mobilevit
mobilevit_s 5578632 256 cvnets_in1k
mobilevit_xs 2317848 256 cvnets_in1k
mobilevit_xxs 1272024 256 cvnets_in1k
mobilevitv2_050 1370593 256 cvnets_in1k
mobilevitv2_075 2866009 256 cvnets_in1k
mobilevitv2_100 4901841 256 cvnets_in1k
mobilevitv2_125 7478089 256 cvnets_in1k
mobilevitv2_150 10594753 256 cvnets_in1k cvnets_in22k_ft_in1k cvnets_in22k_ft_in1k_384
mobilevitv2_175 14251833 256 cvnets_in1k cvnets_in22k_ft_in1k cvnets_in22k_ft_in1k_384
mobilevitv2_200 18449329 256 cvnets_in1k cvnets_in22k_ft_in1k cvnets_in22k_ft_in1k_384
# mvitv2
mvitv2_base 51472744 224 fb_in1k
mvitv2_base_cls 65444032 224/19168 fb_inw21k
mvitv2_huge_cls 694804128 224/19168 fb_inw21k
mvitv2_large 217992952 224 fb_in1k
mvitv2_large_cls 234583216 224/19168 fb_inw21k
mvitv2_small 34870216 224 fb_in1k
mvitv2_small_cls 34870312 224 -""
mvitv2_tiny 24173320 224 fb_in1k
# naflexvit
naflexvit_base_patch16_gap 86633704 384 e300_s576_in1k
naflexvit_base_patch16_map 93718504 384 -untrained
naflexvit_base_patch16_par_gap 86633704 384 e300_s576_in1k
naflexvit_base_patch16_parfac_gap 86461672 384 e300_s576_in1k
naflexvit_base_patch16_siglip 92930304 384/0 v2_webli
naflexvit_so150m2_patch16_reg1_gap 136058728 384 -untrained
naflexvit_so150m2_patch16_reg1_map 142457320 384 -untrained
naflexvit_so400m_patch16_siglip 427888064 384/0 v2_webli
# nasnet
nasnetalarge 88753150 331 tf_in1k
# nest
nest_base 67723368 224 -untrained
nest_base_jx 67723368 224 goog_in1k
nest_small 38351176 224 -untrained
nest_small_jx 38351176 224 goog_in1k
nest_tiny 17057608 224 -untrained
nest_tiny_jx 17057608 224 goog_in1k
# nextvit
nextvit_base 44818856 224 bd_in1k bd_in1k_384 bd_ssld_6m_in1k bd_ssld_6m_in1k_384
nextvit_large 57874344 224 bd_in1k bd_in1k_384 bd_ssld_6m_in1k bd_ssld_6m_in1k_384
nextvit_small 31763368 224 bd_in1k bd_in1k_384 bd_ssld_6m_in1k bd_ssld_6m_in1k_384
# nfnet
dm_nfnet_f0 71489284 192 dm_in1k
dm_nfnet_f1 132634256 224 dm_in1k
dm_nfnet_f2 193779228 256 dm_in1k
dm_nfnet_f3 254924200 320 dm_in1k
dm_nfnet_f4 316069172 384 dm_in1k
dm_nfnet_f5 377214144 416 dm_in1k
dm_nfnet_f6 438359116 448 dm_in1k
eca_nfnet_l0 24143924 224 ra2_in1k
eca_nfnet_l1 41407728 256 ra2_in1k
eca_nfnet_l2 56722348 320 ra3_in1k
eca_nfnet_l3 72036968 352 -""
nf_ecaresnet26 15995220 224 -""
nf_ecaresnet50 25557118 224 -""
nf_ecaresnet101 44549331 224 -""
nf_regnet_b0 8764288 192 -""
nf_regnet_b1 10223984 256 ra2_in1k
nf_regnet_b2 14314608 240 -""
nf_regnet_b3 18593832 288 -""
nf_regnet_b4 30210816 320 -""
nf_regnet_b5 49741728 384 -""
nf_resnet26 15995176 224 -""
nf_resnet50 25557032 256 ra2_in1k
nf_resnet101 44549160 224 -""
nf_seresnet26 17395976 224 -""
nf_seresnet50 28088024 224 -""
nf_seresnet101 49326872 224 -""
nfnet_f0 71489272 192 -""
nfnet_f1 132634232 224 -""
nfnet_f2 193779192 256 -""
nfnet_f3 254924152 320 -""
nfnet_f4 316069112 384 -""
nfnet_f5 377214072 416 -""
nfnet_f6 438359032 448 -""
nfnet_f7 499503992 480 -""
nfnet_l0 35074488 224 ra2_in1k
test_nfnet 383080 160 r160_in1k
# pit
pit_b_224 73764840 224 in1k
pit_b_distilled_224 74790096 224 in1k
pit_s_224 23461912 224 in1k
pit_s_distilled_224 24039056 224 in1k
pit_ti_224 4847272 224 in1k
pit_ti_distilled_224 5104336 224 in1k
pit_xs_224 10618888 224 in1k
pit_xs_distilled_224 11003984 224 in1k
# pnasnet
pnasnet5large 86057668 331 tf_in1k
# pvt_v2
pvt_v2_b0 3666760 224 in1k
pvt_v2_b1 14009000 224 in1k
pvt_v2_b2 25362856 224 in1k
pvt_v2_b2_li 22553512 224 in1k
pvt_v2_b3 45238696 224 in1k
pvt_v2_b4 62556072 224 in1k
pvt_v2_b5 81956008 224 in1k
# rdnet
rdnet_base 87451096 224 nv_in1k
rdnet_large 186269632 224 nv_in1k nv_in1k_ft_in1k_384
rdnet_small 50436448 224 nv_in1k
rdnet_tiny 23863008 224 nv_in1k
# regnet
regnetv_040 20640640 224 ra3_in1k
regnetv_064 30576052 224 ra3_in1k
regnetx_002 2684792 224 pycls_in1k
regnetx_004 5157512 224 pycls_in1k
regnetx_004_tv 5495976 224 tv2_in1k
regnetx_006 6196040 224 pycls_in1k
regnetx_008 7259656 224 tv2_in1k pycls_in1k
regnetx_016 9190136 224 tv2_in1k pycls_in1k
regnetx_032 15296552 224 tv2_in1k pycls_in1k
regnetx_040 22118248 224 pycls_in1k
regnetx_064 26209256 224 pycls_in1k
regnetx_080 39572648 224 tv2_in1k pycls_in1k
regnetx_120 46106056 224 pycls_in1k
regnetx_160 54278536 224 tv2_in1k pycls_in1k
regnetx_320 107811560 224 tv2_in1k pycls_in1k
regnety_002 3162996 224 pycls_in1k
regnety_004 4344144 224 tv2_in1k pycls_in1k
regnety_006 6055160 224 pycls_in1k
regnety_008 6263168 224 pycls_in1k
regnety_008_tv 6432512 224 tv2_in1k
regnety_016 11202430 224 tv2_in1k pycls_in1k
regnety_032 19436338 224 ra_in1k tv2_in1k pycls_in1k
regnety_040 20646656 224 ra3_in1k pycls_in1k
regnety_040_sgn 20646656 224 -untrained
regnety_064 30583252 224 ra3_in1k pycls_in1k
regnety_080 39180068 224 ra3_in1k pycls_in1k
regnety_080_tv 39381472 224 tv2_in1k
regnety_120 51822544 224 sw_in12k_ft_in1k sw_in12k pycls_in1k
regnety_160 83590140 224 sw_in12k_ft_in1k lion_in12k_ft_in1k sw_in12k deit_in1k tv2_in1k swag_ft_in1k swag_lc_in1k pycls_in1k
regnety_320 145046770 224 tv2_in1k swag_ft_in1k swag_lc_in1k seer_ft_in1k seer pycls_in1k
regnety_640 281378786 384 seer_ft_in1k seer
regnety_1280 644812894 384 swag_ft_in1k swag_lc_in1k seer_ft_in1k seer
regnety_2560 1282601138 384 seer_ft_in1k
regnetz_005 7122742 224 -untrained
regnetz_040 27116800 256 ra3_in1k
regnetz_040_h 28938880 256 ra3_in1k
# repghost
repghostnet_050 2313968 224 in1k
repghostnet_058 2546388 224 in1k
repghostnet_080 3278968 224 in1k
repghostnet_100 4073604 224 in1k
repghostnet_111 4539984 224 in1k
repghostnet_130 5478612 224 in1k
repghostnet_150 6575336 224 in1k
repghostnet_200 9796124 224 in1k
# repvit
repvit_m0_9 5489328 224 dist_300e_in1k dist_450e_in1k
repvit_m1 5485248 224 dist_in1k
repvit_m1_0 7302796 224 dist_300e_in1k dist_450e_in1k
repvit_m1_1 8802912 224 dist_300e_in1k dist_450e_in1k
repvit_m1_5 14644432 224 dist_300e_in1k dist_450e_in1k
repvit_m2 8797984 224 dist_in1k
repvit_m2_3 23688792 224 dist_300e_in1k dist_450e_in1k
repvit_m3 10682832 224 dist_in1k
# res2net
res2net50_14w_8s 25059816 224 in1k
res2net50_26w_4s 25699120 224 in1k
res2net50_26w_6s 37051448 224 in1k
res2net50_26w_8s 48403776 224 in1k
res2net50_48w_2s 25287304 224 in1k
res2net50d 25718352 224 in1k
res2net101_26w_4s 45206688 224 in1k
res2net101d 45225920 224 in1k
res2next50 24671464 224 in1k
# resnest
resnest14d 10611688 224 gluon_in1k
resnest26d 17069448 224 gluon_in1k
resnest50d 27483240 224 in1k
resnest50d_1s4x24d 25677000 224 in1k
resnest50d_4s2x40d 30417592 224 in1k
resnest101e 48275016 256 in1k
resnest200e 70201544 320 in1k
resnest269e 110929480 416 in1k
# resnet
ecaresnet26t 16011916 256 ra2_in1k
ecaresnet50d 25576350 224 miil_in1k
ecaresnet50d_pruned 19939713 224 miil_in1k
ecaresnet50t 25573814 256 ra2_in1k a1_in1k a2_in1k a3_in1k
ecaresnet101d 44568563 224 miil_in1k
ecaresnet101d_pruned 24876040 224 miil_in1k
ecaresnet200d 64693400 256 -untrained
ecaresnet269d 102093077 320 ra2_in1k
ecaresnetlight 30162046 224 miil_in1k
ecaresnext26t_32x4d 15406220 224 -untrained
ecaresnext50t_32x4d 15406220 224 -untrained
resnet10t 5435488 176 c3_in1k
resnet14t 10081632 176 c3_in1k
resnet18 11689512 224 a1_in1k a2_in1k a3_in1k tv_in1k fb_ssl_yfcc100m_ft_in1k fb_swsl_ig1b_ft_in1k gluon_in1k
resnet18d 11708744 224 ra2_in1k ra4_e3600_r224_in1k
resnet26 15995176 224 bt_in1k
resnet26d 16014408 224 bt_in1k
resnet26t 16011872 256 ra2_in1k
resnet34 21797672 224 a1_in1k a2_in1k a3_in1k bt_in1k ra4_e3600_r224_in1k tv_in1k gluon_in1k
resnet34d 21816904 224 ra2_in1k
resnet50 25557032 224 a1_in1k a1h_in1k a2_in1k a3_in1k b1k_in1k b2k_in1k c1_in1k c2_in1k d_in1k ram_in1k am_in1k ra_in1k bt_in1k tv_in1k tv2_in1k fb_ssl_yfcc100m_ft_in1k fb_swsl_ig1b_ft_in1k gluon_in1k
resnet50_gn 25557032 224 a1h_in1k
resnet50c 25576264 224 gluon_in1k
resnet50d 25576264 224 ra2_in1k ra4_e3600_r224_in1k a1_in1k a2_in1k a3_in1k gluon_in1k
resnet50s 25680808 224 gluon_in1k
resnet50t 25573728 224 -untrained
resnet101 44549160 224 a1h_in1k a1_in1k a2_in1k a3_in1k tv_in1k tv2_in1k gluon_in1k
resnet101c 44568392 224 gluon_in1k
resnet101d 44568392 256 ra2_in1k gluon_in1k
resnet101s 44672936 224 gluon_in1k
resnet152 60192808 224 a1h_in1k a1_in1k a2_in1k a3_in1k tv_in1k tv2_in1k gluon_in1k
resnet152c 60212040 224 gluon_in1k
resnet152d 60212040 256 ra2_in1k gluon_in1k
resnet152s 60316584 224 gluon_in1k
resnet200 64673832 224 -untrained
resnet200d 64693064 256 ra2_in1k
resnetaa34d 21816904 224 -untrained
resnetaa50 25557032 224 a1h_in1k
resnetaa50d 25576264 224 sw_in12k_ft_in1k sw_in12k d_in12k
resnetaa101d 44568392 224 sw_in12k_ft_in1k sw_in12k
resnetblur18 11689512 224 -untrained
resnetblur50 25557032 224 bt_in1k
resnetblur50d 25576264 224 -untrained
resnetblur101d 44568392 224 -untrained
resnetrs50 35691912 160 tf_in1k
resnetrs101 63618696 192 tf_in1k
resnetrs152 86621576 256 tf_in1k
resnetrs200 93209992 256 tf_in1k
resnetrs270 129861448 256 tf_in1k
resnetrs350 163956168 288 tf_in1k
resnetrs420 191891656 320 tf_in1k
resnext50_32x4d 25028904 224 a1h_in1k a1_in1k a2_in1k a3_in1k ra_in1k tv_in1k tv2_in1k fb_ssl_yfcc100m_ft_in1k fb_swsl_ig1b_ft_in1k gluon_in1k
resnext50d_32x4d 25048136 224 bt_in1k
resnext101_32x4d 44177704 224 fb_ssl_yfcc100m_ft_in1k -untrained fb_swsl_ig1b_ft_in1k gluon_in1k
resnext101_32x8d 88791336 224 tv_in1k tv2_in1k fb_wsl_ig1b_ft_in1k fb_ssl_yfcc100m_ft_in1k fb_swsl_ig1b_ft_in1k
resnext101_32x16d 194026792 224 fb_wsl_ig1b_ft_in1k fb_ssl_yfcc100m_ft_in1k fb_swsl_ig1b_ft_in1k
resnext101_32x32d 468530472 224 fb_wsl_ig1b_ft_in1k
resnext101_64x4d 83455272 224 c1_in1k tv_in1k gluon_in1k
senet154 115088984 224 gluon_in1k
seresnet18 11779624 224 -untrained
seresnet34 21960416 224 -untrained
seresnet50 28088024 224 a1_in1k a2_in1k a3_in1k ra2_in1k
seresnet50t 28104720 224 -untrained
seresnet101 49326872 224 -untrained
seresnet152 66821848 224 -untrained
seresnet152d 66841080 256 ra2_in1k
seresnet200d 71855096 256 -untrained
seresnet269d 113672760 256 -untrained
seresnetaa50d 28107256 224 -untrained
seresnext26d_32x4d 16809512 224 bt_in1k
seresnext26t_32x4d 16806976 224 bt_in1k
seresnext50_32x4d 27559896 224 racm_in1k gluon_in1k
seresnext101_32x4d 48955416 224 gluon_in1k -untrained
seresnext101_32x8d 93569048 224 ah_in1k
seresnext101_64x4d 88232984 224 gluon_in1k
seresnext101d_32x8d 93588280 224 ah_in1k
seresnextaa101d_32x8d 93588280 288 sw_in12k_ft_in1k_288 sw_in12k_ft_in1k sw_in12k ah_in1k
seresnextaa201d_32x8d 149394904 384 sw_in12k_ft_in1k_384 sw_in12k
test_resnet 469688 160 r160_in1k
wide_resnet50_2 68883240 224 racm_in1k tv_in1k tv2_in1k
wide_resnet101_2 126886696 224 tv_in1k tv2_in1k
# resnetv2
resnetv2_18 11687720 224 ra4_e3600_r224_in1k
resnetv2_18d 11706952 224 ra4_e3600_r224_in1k
resnetv2_34 21795880 224 ra4_e3600_r224_in1k
resnetv2_34d 21815112 224 ra4_e3600_r224_in1k ra4_e3600_r384_in1k
resnetv2_50 25549352 224 a1h_in1k
resnetv2_50d 25568584 224 -untrained
resnetv2_50d_evos 25591368 224 ah_in1k
resnetv2_50d_frn 25591368 224 -untrained
resnetv2_50d_gn 25568584 224 ah_in1k
resnetv2_50t 25566048 224 -untrained
resnetv2_50x1_bit 25549352 224 goog_distilled_in1k goog_in21k_ft_in1k goog_in21k
resnetv2_50x3_bit 217319080 448 goog_in21k_ft_in1k goog_in21k
resnetv2_101 44541480 224 a1h_in1k
resnetv2_101d 44560712 224 -untrained
resnetv2_101x1_bit 44541480 448 goog_in21k_ft_in1k goog_in21k
resnetv2_101x3_bit 387934888 448 goog_in21k_ft_in1k goog_in21k
resnetv2_152 60185128 224 -untrained
resnetv2_152d 60204360 224 -untrained
resnetv2_152x2_bit 236335208 224 goog_teacher_in21k_ft_in1k goog_teacher_in21k_ft_in1k_384 goog_in21k_ft_in1k goog_in21k
resnetv2_152x4_bit 936533224 480 goog_in21k_ft_in1k goog_in21k
# rexnet
rexnet_100 4796873 224 nav_in1k
rexnet_130 7557091 224 nav_in1k
rexnet_150 9728593 224 nav_in1k
rexnet_200 16366620 224 nav_in1k
rexnet_300 34708792 224 nav_in1k
rexnetr_100 4883304 224 -untrained
rexnetr_130 7608080 224 -untrained
rexnetr_150 9782256 224 -untrained
rexnetr_200 16522432 224 sw_in12k_ft_in1k sw_in12k
rexnetr_300 34810008 224 sw_in12k_ft_in1k sw_in12k
# selecsls
selecsls42 30354952 224 -untrained
selecsls42b 32458248 224 in1k
selecsls60 30670768 224 in1k
selecsls60b 32774064 224 in1k
selecsls84 50954600 224 -untrained
# senet
legacy_senet154 115088984 224 in1k
legacy_seresnet18 11778592 224 in1k
legacy_seresnet34 21958868 224 in1k
legacy_seresnet50 28088024 224 in1k
legacy_seresnet101 49326872 224 in1k
legacy_seresnet152 66821848 224 in1k
legacy_seresnext26_32x4d 16790280 224 in1k
legacy_seresnext50_32x4d 27559896 224 in1k
legacy_seresnext101_32x4d 48955416 224 in1k
# sequencer
sequencer2d_l 54298216 224 in1k
sequencer2d_m 38307688 224 in1k
sequencer2d_s 27651688 224 in1k
# shvit
shvit_s1 6330808 224 in1k
shvit_s2 11483072 224 in1k
shvit_s3 14245273 224 in1k
shvit_s4 16588484 256 in1k
# sknet
skresnet18 11958056 224 ra_in1k
skresnet34 22282376 224 ra_in1k
skresnet50 25803160 224 -untrained
skresnet50d 25822392 224 -untrained
skresnext50_32x4d 27479784 224 ra_in1k
# starnet
starnet_s1 2869168 224 in1k
starnet_s2 3682024 224 in1k
starnet_s3 5750792 224 in1k
starnet_s4 7482728 224 in1k
starnet_s050 542728 224 -untrained
starnet_s100 1043280 224 -untrained
starnet_s150 1560616 224 -untrained
# swiftformer
swiftformer_l1 12057920 224 dist_in1k
swiftformer_l3 28494736 224 dist_in1k
swiftformer_s 6092128 224 dist_in1k
swiftformer_xs 3475360 224 dist_in1k
# swin_transformer
swin_base_patch4_window7_224 87768224 224 ms_in22k_ft_in1k ms_in1k ms_in22k
swin_base_patch4_window12_384 87903584 384 ms_in22k_ft_in1k ms_in1k ms_in22k
swin_large_patch4_window7_224 196532476 224 ms_in22k_ft_in1k ms_in22k
swin_large_patch4_window12_384 196735516 384 ms_in22k_ft_in1k ms_in22k
swin_s3_base_224 71125762 224 ms_in1k
swin_s3_small_224 49737298 224 ms_in1k
swin_s3_tiny_224 28328674 224 ms_in1k
swin_small_patch4_window7_224 49606258 224 ms_in22k_ft_in1k ms_in1k ms_in22k
swin_tiny_patch4_window7_224 28288354 224 ms_in1k ms_in22k_ft_in1k ms_in22k
# swin_transformer_v2
swinv2_base_window8_256 87918816 256 ms_in1k
swinv2_base_window12_192 109280841 192/21841 ms_in22k
swinv2_base_window12to16_192to256 87918816 256 ms_in22k_ft_in1k
swinv2_base_window12to24_192to384 87918816 384 ms_in22k_ft_in1k
swinv2_base_window16_256 87918816 256 ms_in1k
swinv2_large_window12_192 228772549 192/21841 ms_in22k
swinv2_large_window12to16_192to256 196739932 256 ms_in22k_ft_in1k
swinv2_large_window12to24_192to384 196739932 384 ms_in22k_ft_in1k
swinv2_small_window8_256 49728418 256 ms_in1k
swinv2_small_window16_256 49728418 256 ms_in1k
swinv2_tiny_window8_256 28347154 256 ms_in1k
swinv2_tiny_window16_256 28347154 256 ms_in1k
# swin_transformer_v2_cr
swinv2_cr_base_224 87877464 224 -untrained
swinv2_cr_base_384 87877464 384 -untrained
swinv2_cr_base_ns_224 87879256 224 -untrained
swinv2_cr_giant_224 2598761896 224 -untrained
swinv2_cr_giant_384 2598761896 384 -untrained
swinv2_cr_huge_224 657829928 224 -untrained
swinv2_cr_huge_384 657938780 384 -untrained
swinv2_cr_large_224 196682512 224 -untrained
swinv2_cr_large_384 196682512 384 -untrained
swinv2_cr_small_224 49695100 224 sw_in1k
swinv2_cr_small_384 49695100 384 -untrained
swinv2_cr_small_ns_224 49696444 224 sw_in1k
swinv2_cr_small_ns_256 49696444 256 -untrained
swinv2_cr_tiny_224 28332124 224 -untrained
swinv2_cr_tiny_384 28332124 384 -untrained
swinv2_cr_tiny_ns_224 28333468 224 sw_in1k
# tiny_vit
tiny_vit_5m_224 12082725 224/21841 dist_in22k dist_in22k_ft_in1k in1k
tiny_vit_11m_224 20354581 224/21841 dist_in22k dist_in22k_ft_in1k in1k
tiny_vit_21m_224 33223825 224/21841 dist_in22k dist_in22k_ft_in1k in1k
tiny_vit_21m_384 21230488 384 dist_in22k_ft_in1k
tiny_vit_21m_512 21268120 512 dist_in22k_ft_in1k
# tnt
tnt_b_patch16_224 65428680 224 in1k
tnt_s_legacy_patch16_224 23755336 224 in1k
tnt_s_patch16_224 23768584 224 in1k
# tresnet
tresnet_l 55989256 224 miil_in1k miil_in1k_448
tresnet_m 31389032 224 miil_in21k_ft_in1k miil_in21k miil_in1k miil_in1k_448
tresnet_v2_l 46174824 224 miil_in21k_ft_in1k miil_in21k
tresnet_xl 78436244 224 miil_in1k miil_in1k_448
# twins
twins_pcpvt_base 43828456 224 in1k
twins_pcpvt_large 60989672 224 in1k
twins_pcpvt_small 24106216 224 in1k
twins_svt_base 56070952 224 in1k
twins_svt_large 99271400 224 in1k
twins_svt_small 24060776 224 in1k
# vgg
vgg11 132863336 224 tv_in1k
vgg11_bn 132868840 224 tv_in1k
vgg13 133047848 224 tv_in1k
vgg13_bn 133053736 224 tv_in1k
vgg16 138357544 224 tv_in1k
vgg16_bn 138365992 224 tv_in1k
vgg19 143667240 224 tv_in1k
vgg19_bn 143678248 224 tv_in1k
# visformer
visformer_small 40219592 224 in1k
visformer_tiny 10321368 224 in1k
# vision_transformer
aimv2_1b_patch14_224 1234958336 224/0 apple_pt
aimv2_1b_patch14_336 1235613696 336/0 apple_pt
aimv2_1b_patch14_448 1236531200 448/0 apple_pt
aimv2_3b_patch14_224 2720658432 224/0 apple_pt
aimv2_3b_patch14_336 2721641472 336/0 apple_pt
aimv2_3b_patch14_448 2723017728 448/0 apple_pt
aimv2_huge_patch14_224 680851968 224/0 apple_pt
aimv2_huge_patch14_336 681343488 336/0 apple_pt
aimv2_huge_patch14_448 682031616 448/0 apple_pt
aimv2_large_patch14_224 309197824 224/0 apple_pt apple_pt_dist
aimv2_large_patch14_336 309525504 336/0 apple_pt apple_pt_dist
aimv2_large_patch14_448 309984256 448/0 apple_pt
beit3_base_patch16_224 86659816 224 in22k_ft_in1k indomain_in22k_ft_in1k pt indomain_pt
beit3_giant_patch14_224 1013215592 224 -untrained
beit3_giant_patch14_336 1013666152 336 -untrained
beit3_large_patch16_224 304572392 224 in22k_ft_in1k indomain_in22k_ft_in1k pt indomain_pt
eva_large_patch14_196 304142312 196 in22k_ft_in22k_in1k in22k_ft_in1k
eva_large_patch14_336 304531432 336 in22k_ft_in22k_in1k in22k_ft_in1k
flexivit_base 86589160 240 1200ep_in1k 600ep_in1k 300ep_in1k 1000ep_in21k 300ep_in21k patch16_in21k patch30_in21k
flexivit_large 304355304 240 1200ep_in1k 600ep_in1k 300ep_in1k
flexivit_small 22061416 240 1200ep_in1k 600ep_in1k 300ep_in1k
test_vit 371240 160 r160_in1k
test_vit2 455720 160 r160_in1k
test_vit3 930280 160 r160_in1k
test_vit4 1020520 160 -r160_in1k
vit_base_patch8_224 86576872 224 augreg2_in21k_ft_in1k augreg_in21k_ft_in1k augreg_in21k dino
vit_base_patch14_dinov2 86579712 518/0 lvd142m
vit_base_patch14_reg1_tipsv2 86314752 448/0 webli
vit_base_patch14_reg4_dinov2 86582016 518/0 lvd142m
vit_base_patch16_18x2_224 256731880 224 -untrained
vit_base_patch16_224 86567656 224 augreg2_in21k_ft_in1k augreg_in21k_ft_in1k orig_in21k_ft_in1k augreg_in1k orig_in21k augreg_in21k sam_in1k dino mae
vit_base_patch16_224_miil 94399957 224/11221 in21k in21k_ft_in1k
vit_base_patch16_384 86859496 384 augreg_in21k_ft_in1k orig_in21k_ft_in1k augreg_in1k
vit_base_patch16_clip_224 86568424 224 laion2b_ft_in12k_in1k openai_ft_in12k_in1k laion2b_ft_in1k openai_ft_in1k laion2b_ft_in12k openai_ft_in12k laion2b laion400m_e32 datacompxl dfn2b metaclip_2pt5b metaclip_400m openai
vit_base_patch16_clip_384 86860264 384 laion2b_ft_in12k_in1k openai_ft_in12k_in1k laion2b_ft_in1k openai_ft_in1k
vit_base_patch16_clip_quickgelu_224 86193152 224/512 metaclip_2pt5b metaclip_400m openai
vit_base_patch16_gap_224 86566120 224 -untrained
vit_base_patch16_plus_240 117557992 240 -untrained
vit_base_patch16_plus_clip_240 117214464 240/640 laion400m_e32
vit_base_patch16_reg4_gap_256 86615272 256 -untrained
vit_base_patch16_rpn_224 86538472 224 sw_in1k
vit_base_patch16_siglip_224 92884224 224/0 v2_webli webli
vit_base_patch16_siglip_256 92930304 256/0 v2_webli webli webli_i18n
vit_base_patch16_siglip_384 93176064 384/0 v2_webli webli
vit_base_patch16_siglip_512 93520128 512/0 v2_webli webli
vit_base_patch16_siglip_gap_224 85797120 224/0 v2_webli webli
vit_base_patch16_siglip_gap_256 85843200 256/0 v2_webli webli webli_i18n
vit_base_patch16_siglip_gap_384 86088960 384/0 v2_webli webli
vit_base_patch16_siglip_gap_512 86433024 512/0 v2_webli webli
vit_base_patch16_xp_224 86512360 224 -untrained
vit_base_patch32_224 88224232 224 augreg_in21k_ft_in1k augreg_in1k orig_in21k augreg_in21k sam_in1k
vit_base_patch32_384 88297192 384 augreg_in21k_ft_in1k augreg_in1k
vit_base_patch32_clip_224 88225000 224 laion2b_ft_in12k_in1k -openai_ft_in12k_in1k laion2b_ft_in1k openai_ft_in1k laion2b laion400m_e32 datacompxl metaclip_2pt5b metaclip_400m openai
vit_base_patch32_clip_256 87861248 256/512 datacompxl
vit_base_patch32_clip_384 88297960 384 laion2b_ft_in12k_in1k openai_ft_in12k_in1k
vit_base_patch32_clip_448 88337896 448 laion2b_ft_in12k_in1k
vit_base_patch32_clip_quickgelu_224 87849728 224/512 laion400m_e32 metaclip_2pt5b metaclip_400m openai
vit_base_patch32_plus_256 119478120 256 -untrained
vit_base_patch32_siglip_256 94552320 256/0 v2_webli
vit_base_patch32_siglip_gap_256 87465216 256/0 v2_webli
vit_betwixt_patch16_gap_256 60372840 256 -untrained
vit_betwixt_patch16_reg1_gap_256 60396520 256 sbb_in1k
vit_betwixt_patch16_reg4_gap_256 60398440 256 sbb2_e200_in12k_ft_in1k sbb_in12k_ft_in1k sbb_in1k sbb2_e200_in12k sbb_in12k
vit_betwixt_patch16_reg4_gap_384 60603240 384 sbb2_e200_in12k_ft_in1k
vit_betwixt_patch32_clip_224 61411712 224/512 tinyclip_laion400m
vit_dlittle_patch16_reg1_gap_256 22517736 256 sbb_nadamuon_in1k
vit_dpwee_patch16_reg1_gap_256 15252456 256 sbb_nadamuon_in1k sbb_in1k
vit_dwee_patch16_reg1_gap_256 13425256 256 sbb_nadamuon_in1k sbb_in1k
vit_giant_patch14_224 1012611432 224 -untrained
vit_giant_patch14_clip_224 1012646656 224/1024 laion2b
vit_giant_patch14_dinov2 1136479232 518/0 lvd142m
vit_giant_patch14_reg1_tipsv2 1135949312 448/0 webli
vit_giant_patch14_reg4_dinov2 1136483840 518/0 lvd142m
vit_giant_patch16_gap_224 1011368576 224/0 in22k_ijepa
vit_giantopt_patch16_siglip_256 1163168256 256/0 v2_webli
vit_giantopt_patch16_siglip_384 1163659776 384/0 v2_webli
vit_giantopt_patch16_siglip_gap_256 1134838272 256/0 v2_webli
vit_giantopt_patch16_siglip_gap_384 1135329792 384/0 v2_webli
vit_gigantic_patch14_224 1844440680 224 -untrained
vit_gigantic_patch14_clip_224 1844908544 224/1280 laion2b metaclip2_worldwide metaclip_2pt5b
vit_gigantic_patch14_clip_378 1845695616 378/1280 metaclip2_worldwide
vit_gigantic_patch14_clip_quickgelu_224 1844908544 224/1280 metaclip_2pt5b
vit_huge_patch14_224 630764800 224/0 orig_in21k -untrained mae
vit_huge_patch14_clip_224 632047080 224 laion2b_ft_in12k_in1k laion2b_ft_in1k laion2b_ft_in12k laion2b dfn5b metaclip2_worldwide metaclip_2pt5b metaclip_altogether
vit_huge_patch14_clip_336 632456680 336 laion2b_ft_in12k_in1k -laion2b_ft_in1k
vit_huge_patch14_clip_378 632683264 378/1024 dfn5b metaclip2_worldwide
vit_huge_patch14_clip_quickgelu_224 632077824 224/1024 dfn5b metaclip2_worldwide metaclip_2pt5b
vit_huge_patch14_clip_quickgelu_378 632683264 378/1024 dfn5b
vit_huge_patch14_gap_224 630762240 224/0 in1k_ijepa in22k_ijepa
vit_huge_patch14_xp_224 631802600 224 -untrained
vit_huge_patch16_gap_448 631668480 448/0 in1k_ijepa
vit_intern300m_patch14_448 304012288 448/0 ogvl_dist ogvl_2pt5
vit_large_patch14_224 304203752 224 -untrained
vit_large_patch14_clip_224 304204776 224 laion2b_ft_in12k_in1k openai_ft_in12k_in1k laion2b_ft_in1k openai_ft_in1k laion2b_ft_in12k openai_ft_in12k laion2b laion400m_e32 datacompxl dfn2b_s39b dfn2b metaclip_2pt5b metaclip_400m openai apple_mclip2_dfndr2b
vit_large_patch14_clip_336 304532456 336 laion2b_ft_in12k_in1k openai_ft_in12k_in1k laion2b_ft_in1k openai
vit_large_patch14_clip_quickgelu_224 303966976 224/768 dfn2b metaclip_2pt5b metaclip_400m openai
vit_large_patch14_clip_quickgelu_336 304294656 336/768 openai
vit_large_patch14_dinov2 304367616 518/0 lvd142m
vit_large_patch14_reg1_tipsv2 304014336 448/0 webli
vit_large_patch14_reg4_dinov2 304370688 518/0 lvd142m
vit_large_patch14_xp_224 304057320 224 -untrained
vit_large_patch16_224 304326632 224 augreg_in21k_ft_in1k orig_in21k augreg_in21k mae
vit_large_patch16_384 304715752 384 augreg_in21k_ft_in1k
vit_large_patch16_siglip_256 315956224 256/0 v2_webli webli
vit_large_patch16_siglip_384 316283904 384/0 v2_webli webli
vit_large_patch16_siglip_512 316742656 512/0 v2_webli
vit_large_patch16_siglip_gap_256 303361024 256/0 v2_webli webli
vit_large_patch16_siglip_gap_384 303688704 384/0 v2_webli webli
vit_large_patch16_siglip_gap_512 304147456 512/0 v2_webli
vit_large_patch32_224 305510400 224/0 orig_in21k
vit_large_patch32_384 306632680 384 orig_in21k_ft_in1k
vit_little_patch16_reg1_gap_256 22515048 256 sbb_in12k_ft_in1k sbb_in12k
vit_little_patch16_reg4_gap_256 22516008 256 sbb_in1k
vit_medium_patch16_clip_224 38587904 224/512 tinyclip_yfcc15m
vit_medium_patch16_gap_240 44396589 240/11821 sw_in12k
vit_medium_patch16_gap_256 38861288 256 sw_in12k_ft_in1k
vit_medium_patch16_gap_384 39025128 384 sw_in12k_ft_in1k
vit_medium_patch16_reg1_gap_256 38880232 256 sbb_in1k
vit_medium_patch16_reg4_gap_256 38881768 256 sbb_in12k_ft_in1k sbb_in1k sbb_in12k
vit_medium_patch32_clip_224 39692288 224/512 tinyclip_laion400m
vit_mediumd_patch16_reg4_gap_256 64109032 256 sbb2_e200_in12k_ft_in1k sbb_in12k_ft_in1k sbb2_e200_in12k sbb_in12k
vit_mediumd_patch16_reg4_gap_384 64272872 384 sbb2_e200_in12k_ft_in1k
vit_pwee_patch16_reg1_gap_256 15253480 256 sbb_in1k
vit_small_patch8_224 21670272 224/0 dino
vit_small_patch14_dinov2 22056192 518/0 lvd142m
vit_small_patch14_reg4_dinov2 22057344 518/0 lvd142m
vit_small_patch16_18x2_224 64665448 224 -untrained
vit_small_patch16_36x1_224 64665448 224 -untrained
vit_small_patch16_224 22050664 224 augreg_in21k_ft_in1k augreg_in1k augreg_in21k dino
vit_small_patch16_384 22196584 384 augreg_in21k_ft_in1k augreg_in1k
vit_small_patch32_224 22878952 224 augreg_in21k_ft_in1k augreg_in21k
vit_small_patch32_384 22915432 384 augreg_in21k_ft_in1k
vit_so150m2_patch16_reg1_gap_256 136059560 256 sbb_e200_in12k_ft_in1k sbb_e200_in12k
vit_so150m2_patch16_reg1_gap_384 136325800 384 sbb_e200_in12k_ft_in1k
vit_so150m2_patch16_reg1_gap_448 136498856 448 sbb_e200_in12k_ft_in1k
vit_so150m_patch16_reg4_gap_256 134131560 256 sbb_e250_in12k_ft_in1k sbb_e250_in12k
vit_so150m_patch16_reg4_gap_384 134418280 384 sbb_e250_in12k_ft_in1k
vit_so150m_patch16_reg4_map_256 141481064 256 -untrained
vit_so400m_patch14_reg1_tipsv2 413391600 448/0 webli
vit_so400m_patch14_siglip_224 427680704 224/0 v2_webli webli
vit_so400m_patch14_siglip_378 428225600 378/0 v2_webli webli webli_ft_in1k
vit_so400m_patch14_siglip_384 428225600 384/0 webli
vit_so400m_patch14_siglip_gap_224 412442352 224/0 v2_webli webli pali_mix pali_pt pali2_3b_pt pali2_10b_pt
vit_so400m_patch14_siglip_gap_378 412987248 378/0 v2_webli webli webli_ft_in1k
vit_so400m_patch14_siglip_gap_384 412987248 384/0 webli
vit_so400m_patch14_siglip_gap_448 413327088 448/0 pali_mix pali_pt pali_refcoco_seg pali_ocrvqa pali2_3b_pt pali2_10b_pt pali2_3b_docci pali2_10b_docci
vit_so400m_patch14_siglip_gap_896 416866032 896/0 pali_pt pali_refcoco_seg pali_ocrvqa pali2_3b_pt pali2_10b_pt
vit_so400m_patch16_siglip_256 427888064 256/0 v2_webli webli_i18n
vit_so400m_patch16_siglip_384 428256704 384/0 v2_webli
vit_so400m_patch16_siglip_512 428772800 512/0 v2_webli
vit_so400m_patch16_siglip_gap_256 412649712 256/0 v2_webli webli_i18n
vit_so400m_patch16_siglip_gap_384 413018352 384/0 v2_webli
vit_so400m_patch16_siglip_gap_512 413534448 512/0 v2_webli
vit_tiny_patch16_224 5717416 224 augreg_in21k_ft_in1k augreg_in21k
vit_tiny_patch16_384 5790376 384 augreg_in21k_ft_in1k
vit_wee_patch16_reg1_gap_256 13422568 256 sbb_in1k
vit_xsmall_patch16_clip_224 8277504 224/512 tinyclip_yfcc15m
# vision_transformer_hybrid
vit_base_mci_224 86349056 224/512 apple_mclip_lt apple_mclip apple_mclip2_dfndr2b
vit_base_r26_s32_224 101383976 224 -untrained
vit_base_r50_s16_224 97890112 224/0 orig_in21k
vit_base_r50_s16_384 98950952 384 orig_in21k_ft_in1k
vit_base_resnet26d_224 101403208 224 -untrained
vit_base_resnet50d_224 110965064 224 -untrained
vit_large_r50_s32_224 328994856 224 augreg_in21k_ft_in1k augreg_in21k
vit_large_r50_s32_384 329092136 384 augreg_in21k_ft_in1k
vit_small_r26_s32_224 36431912 224 augreg_in21k_ft_in1k augreg_in21k
vit_small_r26_s32_384 36468392 384 augreg_in21k_ft_in1k
vit_small_resnet26d_224 63608392 224 -untrained
vit_small_resnet50d_s16_224 57531976 224 -untrained
vit_tiny_r_s16_p8_224 6337704 224 augreg_in21k_ft_in1k augreg_in21k
vit_tiny_r_s16_p8_384 6355944 384 augreg_in21k_ft_in1k
# vision_transformer_relpos
vit_relpos_base_patch16_224 86429560 224 sw_in1k
vit_relpos_base_patch16_cls_224 86430328 224 -untrained
vit_relpos_base_patch16_clsgap_224 86430328 224 sw_in1k
vit_relpos_base_patch16_plus_240 117380880 240 -untrained
vit_relpos_base_patch16_rpn_224 86411128 224 -untrained
vit_relpos_base_patch32_plus_rpn_256 119423760 256 sw_in1k
vit_relpos_medium_patch16_224 38747208 224 sw_in1k
vit_relpos_medium_patch16_cls_224 38764616 224 sw_in1k
vit_relpos_medium_patch16_rpn_224 38734920 224 sw_in1k
vit_relpos_small_patch16_224 21983920 224 sw_in1k
vit_relpos_small_patch16_rpn_224 21974704 224 -untrained
vit_srelpos_medium_patch16_224 38735856 224 sw_in1k
vit_srelpos_small_patch16_224 21973486 224 sw_in1k
# vision_transformer_sam
samvit_base_patch16 89670912 1024/0 sa1b
samvit_base_patch16_224 86457064 224 -""
samvit_huge_patch16 637026048 1024/0 sa1b
samvit_large_patch16 308278272 1024/0 sa1b
# vitamin
vitamin_base_224 87722624 224/768 datacomp1b_clip_ltt datacomp1b_clip
vitamin_large2_224 333581216 224/1024 datacomp1b_clip
vitamin_large2_256 333642656 256/1024 datacomp1b_clip
vitamin_large2_336 333832096 336/1024 datacomp1b_clip
vitamin_large2_384 333970336 384/1024 datacomp1b_clip
vitamin_large_224 333318816 224/768 datacomp1b_clip
vitamin_large_256 333380256 256/768 datacomp1b_clip
vitamin_large_336 333569696 336/768 datacomp1b_clip
vitamin_large_384 333707936 384/768 datacomp1b_clip
vitamin_small_224 22173376 224/768 datacomp1b_clip_ltt datacomp1b_clip
vitamin_xlarge_256 436055232 256/1152 datacomp1b_clip
vitamin_xlarge_336 436055232 336/1152 datacomp1b_clip
vitamin_xlarge_384 436055232 384/1152 datacomp1b_clip
# volo
volo_d1_224 26632040 224 sail_in1k
volo_d1_384 26777960 384 sail_in1k
volo_d2_224 58678336 224 sail_in1k
volo_d2_384 58872896 384 sail_in1k
volo_d3_224 86325072 224 sail_in1k
volo_d3_448 86626128 448 sail_in1k
volo_d4_224 192961520 224 sail_in1k
volo_d4_448 193413104 448 sail_in1k
volo_d5_224 295455584 224 sail_in1k
volo_d5_448 295907168 448 sail_in1k
volo_d5_512 296091488 512 sail_in1k
# vovnet
eca_vovnet39b 22600316 224 -untrained
ese_vovnet19b_dw 6543080 224 ra_in1k
ese_vovnet19b_slim 3166136 224 -untrained
ese_vovnet19b_slim_dw 1897752 224 -untrained
ese_vovnet39b 24568936 224 ra_in1k
ese_vovnet39b_evos 24579144 224 -untrained
ese_vovnet57b 38608936 256 ra4_e3600_r256_in1k
ese_vovnet99b 63199272 224 -untrained
vovnet39a 22600296 224 -untrained
vovnet57a 36640296 224 -untrained
# xception
legacy_xception 22855952 299 tf_in1k
# xception_aligned
xception41 26969560 299 tf_in1k
xception41p 26907752 299 ra3_in1k
xception65 39916312 299 ra3_in1k tf_in1k
xception65p 39819560 299 ra3_in1k
xception71 42338736 299 tf_in1k
# xcit
xcit_large_24_p8_224 188932648 224 fb_in1k fb_dist_in1k
xcit_large_24_p8_384 188932648 384 fb_dist_in1k
xcit_large_24_p16_224 189096136 224 fb_in1k fb_dist_in1k
xcit_large_24_p16_384 189096136 384 fb_dist_in1k
xcit_medium_24_p8_224 84323624 224 fb_in1k fb_dist_in1k
xcit_medium_24_p8_384 84323624 384 fb_dist_in1k
xcit_medium_24_p16_224 84395752 224 fb_in1k fb_dist_in1k
xcit_medium_24_p16_384 84395752 384 fb_dist_in1k
xcit_nano_12_p8_224 3049016 224 fb_in1k fb_dist_in1k
xcit_nano_12_p8_384 3049016 384 fb_dist_in1k
xcit_nano_12_p16_224 3053224 224 fb_in1k fb_dist_in1k
xcit_nano_12_p16_384 3053224 384 fb_dist_in1k
xcit_small_12_p8_224 26213032 224 fb_in1k fb_dist_in1k
xcit_small_12_p8_384 26213032 384 fb_dist_in1k
xcit_small_12_p16_224 26253304 224 fb_in1k fb_dist_in1k
xcit_small_12_p16_384 26253304 384 fb_dist_in1k
xcit_small_24_p8_224 47631112 224 fb_in1k fb_dist_in1k
xcit_small_24_p8_384 47631112 384 fb_dist_in1k
xcit_small_24_p16_224 47671384 224 fb_in1k fb_dist_in1k
xcit_small_24_p16_384 47671384 384 fb_dist_in1k
xcit_tiny_12_p8_224 6706504 224 fb_in1k fb_dist_in1k
xcit_tiny_12_p8_384 6706504 384 fb_dist_in1k
xcit_tiny_12_p16_224 6716272 224 fb_in1k fb_dist_in1k
xcit_tiny_12_p16_384 6716272 384 fb_dist_in1k
xcit_tiny_24_p8_224 12107128 224 fb_in1k fb_dist_in1k
xcit_tiny_24_p8_384 12107128 384 fb_dist_in1k
xcit_tiny_24_p16_224 12116896 224 fb_in1k fb_dist_in1k
xcit_tiny_24_p16_384 12116896 384 fb_dist_in1k
`
