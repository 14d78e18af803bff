;; [@28 [1, 4, 4, 4]+(1 1 1 1)] -> @144 [1, 4, 4, 4] Fused[main=DepthwiseConv2D[window=Window2D[height=Window[size=3, stride=1, dilation=1, padding=Padding[rule=SAME, before=0, after=0]], width=Window[size=3, stride=1, dilation=1, padding=Padding[rule=SAME, before=0, after=0]]], multiplier=1, bias=true, activation=LINEAR], residual=false, activation=Relu[maxValue=6.0, negativeSlope=0.0, threshold=0.0], scaled=false, pooled=false]
(module $plan
  (type (;0;) (func (param i32 i32 i32 i32 i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (import "env" "memory" (memory 1))
  (export "pack0" (func $f32_pack_by_4))
  (export "step0" (func $step0))
  (export "run0" (func $run0))
  (func $f32_pack_by_4 (param $source i32) (param $to i32) (param $rows i32) (param $panelBytes i32) (param $columns i32)
    (local $panels i32)
    (local $rowBytes i32)
    (local $7 i32)
    (local $8 i32)
    (local $9 i32)
    (local $10 v128)
    local.get $columns
    i32.const 3
    i32.add
    i32.const 4
    i32.div_u
    local.set $panels
    local.get $columns
    i32.const 4
    i32.mul
    local.set $rowBytes
    loop $loop0
      local.get $source
      local.set $7
      local.get $to
      local.set $8
      local.get $rows
      local.set $9
      loop $loop1
        local.get $7
        v128.load align=4
        local.set $10
        local.get $8
        local.get $10
        v128.store align=4
        local.get $7
        local.get $rowBytes
        i32.add
        local.set $7
        local.get $8
        i32.const 16
        i32.add
        local.set $8
        local.get $9
        i32.const 1
        i32.sub
        local.tee $9
        br_if $loop1
      end
      local.get $source
      i32.const 16
      i32.add
      local.set $source
      local.get $to
      local.get $panelBytes
      i32.add
      local.set $to
      local.get $panels
      i32.const 1
      i32.sub
      local.tee $panels
      br_if $loop0
    end
  )
  (func $f32_dwconv_relu6_3x3s1_4x4x4 (param $chunk i32) (param $in i32) (param $out i32) (param $residual i32) (param $weights i32)
    (local $5 i32)
    (local $rows i32)
    (local $7 i32)
    (local $8 i32)
    (local $9 i32)
    (local $10 i32)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 i32)
    (local $15 v128)
    (local $16 v128)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 v128)
    (local $22 v128)
    local.get $chunk
    local.set $5
    i32.const 0
    local.set $chunk
    local.get $in
    local.get $5
    i32.const 576
    i32.mul
    i32.add
    local.set $in
    local.get $out
    local.get $5
    i32.const 256
    i32.mul
    i32.add
    local.set $out
    local.get $residual
    local.get $5
    i32.const 256
    i32.mul
    i32.add
    local.set $residual
    i32.const 4
    local.set $rows
    loop $loop0
      local.get $in
      local.set $7
      local.get $out
      local.set $8
      local.get $residual
      local.set $9
      local.get $weights
      local.set $10
      local.get $7
      local.set $11
      local.get $8
      local.set $12
      local.get $9
      local.set $13
      local.get $10
      local.set $14
      local.get $14
      v128.load
      local.set $15
      local.get $15
      local.set $16
      local.get $15
      local.set $17
      local.get $15
      local.set $18
      local.get $14
      v128.load offset=16
      local.set $19
      local.get $14
      v128.load offset=32
      local.set $20
      local.get $14
      v128.load offset=48
      local.set $21
      local.get $11
      v128.load align=4
      local.set $22
      local.get $22
      local.get $19
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $11
      v128.load offset=16 align=4
      local.set $22
      local.get $22
      local.get $20
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $19
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $11
      v128.load offset=32 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $20
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $19
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $11
      v128.load offset=48 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $20
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $19
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=64 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $20
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=80 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $14
      v128.load offset=64
      local.set $19
      local.get $14
      v128.load offset=80
      local.set $20
      local.get $14
      v128.load offset=96
      local.set $21
      local.get $11
      v128.load offset=96 align=4
      local.set $22
      local.get $22
      local.get $19
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $11
      v128.load offset=112 align=4
      local.set $22
      local.get $22
      local.get $20
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $19
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $11
      v128.load offset=128 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $20
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $19
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $11
      v128.load offset=144 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $20
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $19
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=160 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $20
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=176 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $14
      v128.load offset=112
      local.set $19
      local.get $14
      v128.load offset=128
      local.set $20
      local.get $14
      v128.load offset=144
      local.set $21
      local.get $11
      v128.load offset=192 align=4
      local.set $22
      local.get $22
      local.get $19
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $11
      v128.load offset=208 align=4
      local.set $22
      local.get $22
      local.get $20
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $19
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $11
      v128.load offset=224 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $15
      f32x4.relaxed_madd
      local.set $15
      local.get $22
      local.get $20
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $19
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $11
      v128.load offset=240 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $16
      f32x4.relaxed_madd
      local.set $16
      local.get $22
      local.get $20
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $19
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=256 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $17
      f32x4.relaxed_madd
      local.set $17
      local.get $22
      local.get $20
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $11
      v128.load offset=272 align=4
      local.set $22
      local.get $22
      local.get $21
      local.get $18
      f32x4.relaxed_madd
      local.set $18
      local.get $15
      v128.const i32x4 0x0 0x0 0x0 0x0
      f32x4.pmax
      local.set $15
      local.get $15
      v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000
      f32x4.pmin
      local.set $15
      local.get $12
      local.get $15
      v128.store align=4
      local.get $16
      v128.const i32x4 0x0 0x0 0x0 0x0
      f32x4.pmax
      local.set $16
      local.get $16
      v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000
      f32x4.pmin
      local.set $16
      local.get $12
      local.get $16
      v128.store offset=16 align=4
      local.get $17
      v128.const i32x4 0x0 0x0 0x0 0x0
      f32x4.pmax
      local.set $17
      local.get $17
      v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000
      f32x4.pmin
      local.set $17
      local.get $12
      local.get $17
      v128.store offset=32 align=4
      local.get $18
      v128.const i32x4 0x0 0x0 0x0 0x0
      f32x4.pmax
      local.set $18
      local.get $18
      v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000
      f32x4.pmin
      local.set $18
      local.get $12
      local.get $18
      v128.store offset=48 align=4
      local.get $11
      i32.const 16
      i32.add
      local.set $11
      local.get $12
      i32.const 16
      i32.add
      local.set $12
      local.get $14
      i32.const 160
      i32.add
      local.set $14
      local.get $7
      i32.const 64
      i32.add
      local.set $7
      local.get $8
      i32.const 64
      i32.add
      local.set $8
      local.get $9
      i32.const 64
      i32.add
      local.set $9
      local.get $in
      i32.const 96
      i32.add
      local.set $in
      local.get $out
      i32.const 64
      i32.add
      local.set $out
      local.get $residual
      i32.const 64
      i32.add
      local.set $residual
      local.get $rows
      i32.const 1
      i32.sub
      local.tee $rows
      br_if $loop0
    end
  )
  (func $step_0 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 0
      i32.const 576
      i32.const 0
      i32.const 832
      call $f32_dwconv_relu6_3x3s1_4x4x4
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
    end
  )
  (func $step0
    i32.const 0
    call $step_0
  )
  (func $segment_run0 (param $generation i32)
    local.get $generation
    call $step_0
  )
  (func $run0
    i32.const 0
    call $segment_run0
  )
)
