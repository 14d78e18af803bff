;; [@3184 [1, 4, 4, 16]+(1 1 1 1)] -> @3648 [1, 4, 4, 8] Fused[main=Conv2D[window=Window2D[height=Window[size=3, stride=1, dilation=1, padding=Padding[rule=SAME, before=0, after=0]], width=Window[size=3, stride=1, dilation=1, padding=Padding[rule=SAME, before=0, after=0]]], filters=8, groups=1, bias=true, activation=LINEAR], residual=false, activation=Relu[maxValue=Infinity, negativeSlope=0.0, threshold=0.0], scaled=false, pooled=false]
(module $plan
  (type (;0;) (func (param i32 i32 i32 i32 i32 i32 i32)))
  (type (;1;) (func (param i32 i32 i32 i32)))
  (type (;2;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
  (type (;3;) (func (param i32 i32 i32 i32 i32)))
  (type (;4;) (func (param i32 i32 i32 i32 i32 i32)))
  (type (;5;) (func (param i32)))
  (type (;6;) (func))
  (import "env" "memory" (memory 1))
  (export "pack0" (func $f32_winograd_weights_2x2))
  (export "step0" (func $step0))
  (export "run0" (func $run0))
  (func $f32_winograd_weights_2x2 (param $source i32) (param $tapBytes i32) (param $to i32) (param $rows i32) (param $panelBytes i32) (param $planeBytes i32) (param $columns i32)
    (local $vectors i32)
    (local $step i32)
    (local $9 i32)
    (local $10 i32)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 v128)
    (local $15 v128)
    (local $16 v128)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 v128)
    (local $22 v128)
    (local $23 v128)
    (local $24 v128)
    (local $25 v128)
    (local $26 v128)
    (local $27 v128)
    (local $28 v128)
    (local $29 v128)
    (local $30 v128)
    (local $31 v128)
    (local $32 v128)
    (local $33 v128)
    (local $34 v128)
    local.get $columns
    i32.const 2
    i32.shr_u
    local.set $vectors
    i32.const 16
    local.set $step
    loop $loop0
      local.get $source
      local.set $9
      local.get $to
      local.set $10
      local.get $rows
      local.set $11
      loop $loop1
        local.get $10
        local.set $12
        local.get $9
        local.set $13
        local.get $13
        v128.load
        local.set $14
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $15
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $16
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $17
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $18
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $19
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $20
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $21
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $13
        v128.load
        local.set $22
        local.get $13
        local.get $tapBytes
        i32.add
        local.set $13
        local.get $12
        local.get $14
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $14
        local.get $16
        f32x4.add
        local.set $23
        local.get $23
        local.get $15
        f32x4.add
        local.set $24
        local.get $23
        local.get $15
        f32x4.sub
        local.set $25
        local.get $12
        local.get $24
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $25
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $16
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $14
        local.get $20
        f32x4.add
        local.set $23
        local.get $23
        local.get $17
        f32x4.add
        local.set $24
        local.get $23
        local.get $17
        f32x4.sub
        local.set $25
        local.get $15
        local.get $21
        f32x4.add
        local.set $26
        local.get $26
        local.get $18
        f32x4.add
        local.set $27
        local.get $26
        local.get $18
        f32x4.sub
        local.set $28
        local.get $16
        local.get $22
        f32x4.add
        local.set $29
        local.get $29
        local.get $19
        f32x4.add
        local.set $30
        local.get $29
        local.get $19
        f32x4.sub
        local.set $31
        local.get $12
        local.get $24
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $24
        local.get $30
        f32x4.add
        local.set $32
        local.get $32
        local.get $27
        f32x4.add
        local.set $33
        local.get $32
        local.get $27
        f32x4.sub
        local.set $34
        local.get $12
        local.get $33
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $34
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $30
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $25
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $25
        local.get $31
        f32x4.add
        local.set $32
        local.get $32
        local.get $28
        f32x4.add
        local.set $33
        local.get $32
        local.get $28
        f32x4.sub
        local.set $34
        local.get $12
        local.get $33
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $34
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $31
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $20
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $20
        local.get $22
        f32x4.add
        local.set $23
        local.get $23
        local.get $21
        f32x4.add
        local.set $24
        local.get $23
        local.get $21
        f32x4.sub
        local.set $25
        local.get $12
        local.get $24
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $25
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $12
        local.get $22
        v128.store
        local.get $12
        local.get $planeBytes
        i32.add
        local.set $12
        local.get $9
        local.get $columns
        i32.const 2
        i32.shl
        i32.add
        local.set $9
        local.get $10
        i32.const 32
        i32.add
        local.set $10
        local.get $11
        i32.const 1
        i32.sub
        local.tee $11
        br_if $loop1
      end
      local.get $source
      i32.const 16
      i32.add
      local.set $source
      local.get $to
      local.get $step
      i32.add
      local.set $to
      local.get $panelBytes
      local.get $step
      i32.sub
      local.set $step
      local.get $vectors
      i32.const 1
      i32.sub
      local.tee $vectors
      br_if $loop0
    end
  )
  (func $f32_winograd_in_2x2_4x4_16to8 (param $chunk i32) (param $in i32) (param $transformed i32) (param $firstTileRow i32)
    (local $row i32)
    (local $5 i32)
    (local $6 i32)
    (local $7 i32)
    (local $8 v128)
    (local $9 v128)
    (local $10 v128)
    (local $11 v128)
    (local $12 v128)
    (local $13 v128)
    (local $14 v128)
    (local $15 v128)
    (local $16 v128)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 v128)
    (local $22 v128)
    (local $23 v128)
    (local $24 v128)
    (local $25 v128)
    local.get $transformed
    local.get $chunk
    i32.const 128
    i32.mul
    i32.add
    local.set $transformed
    local.get $chunk
    local.get $firstTileRow
    i32.add
    local.set $row
    local.get $row
    i32.const 2
    i32.div_u
    local.set $5
    local.get $row
    local.get $5
    i32.const 2
    i32.mul
    i32.sub
    local.set $row
    local.get $in
    local.get $5
    i32.const 2304
    i32.mul
    i32.add
    local.set $in
    local.get $in
    local.get $row
    i32.const 768
    i32.mul
    i32.add
    local.set $in
    i32.const 2
    local.set $6
    loop $loop0
      i32.const 4
      local.set $7
      loop $loop1
        local.get $in
        v128.load align=4
        local.set $8
        local.get $in
        v128.load offset=768 align=4
        local.set $9
        local.get $8
        local.get $9
        f32x4.sub
        local.set $10
        local.get $in
        v128.load offset=64 align=4
        local.set $11
        local.get $in
        v128.load offset=832 align=4
        local.set $12
        local.get $11
        local.get $12
        f32x4.sub
        local.set $13
        local.get $in
        v128.load offset=128 align=4
        local.set $14
        local.get $in
        v128.load offset=896 align=4
        local.set $15
        local.get $14
        local.get $15
        f32x4.sub
        local.set $16
        local.get $in
        v128.load offset=192 align=4
        local.set $17
        local.get $in
        v128.load offset=960 align=4
        local.set $18
        local.get $17
        local.get $18
        f32x4.sub
        local.set $19
        local.get $10
        local.get $16
        f32x4.sub
        local.set $20
        local.get $transformed
        local.get $20
        v128.store align=4
        local.get $16
        local.get $13
        f32x4.add
        local.set $20
        local.get $16
        local.get $13
        f32x4.sub
        local.set $21
        local.get $transformed
        local.get $20
        v128.store offset=448 align=4
        local.get $transformed
        local.get $21
        v128.store offset=896 align=4
        local.get $19
        local.get $13
        f32x4.sub
        local.set $20
        local.get $transformed
        local.get $20
        v128.store offset=1344 align=4
        local.get $in
        v128.load offset=768 align=4
        local.set $8
        local.get $in
        v128.load offset=384 align=4
        local.set $9
        local.get $8
        local.get $9
        f32x4.add
        local.set $10
        local.get $8
        local.get $9
        f32x4.sub
        local.set $11
        local.get $in
        v128.load offset=832 align=4
        local.set $12
        local.get $in
        v128.load offset=448 align=4
        local.set $13
        local.get $12
        local.get $13
        f32x4.add
        local.set $14
        local.get $12
        local.get $13
        f32x4.sub
        local.set $15
        local.get $in
        v128.load offset=896 align=4
        local.set $16
        local.get $in
        v128.load offset=512 align=4
        local.set $17
        local.get $16
        local.get $17
        f32x4.add
        local.set $18
        local.get $16
        local.get $17
        f32x4.sub
        local.set $19
        local.get $in
        v128.load offset=960 align=4
        local.set $20
        local.get $in
        v128.load offset=576 align=4
        local.set $21
        local.get $20
        local.get $21
        f32x4.add
        local.set $22
        local.get $20
        local.get $21
        f32x4.sub
        local.set $23
        local.get $10
        local.get $18
        f32x4.sub
        local.set $24
        local.get $transformed
        local.get $24
        v128.store offset=1792 align=4
        local.get $18
        local.get $14
        f32x4.add
        local.set $24
        local.get $18
        local.get $14
        f32x4.sub
        local.set $25
        local.get $transformed
        local.get $24
        v128.store offset=2240 align=4
        local.get $transformed
        local.get $25
        v128.store offset=2688 align=4
        local.get $22
        local.get $14
        f32x4.sub
        local.set $24
        local.get $transformed
        local.get $24
        v128.store offset=3136 align=4
        local.get $11
        local.get $19
        f32x4.sub
        local.set $24
        local.get $transformed
        local.get $24
        v128.store offset=3584 align=4
        local.get $19
        local.get $15
        f32x4.add
        local.set $24
        local.get $19
        local.get $15
        f32x4.sub
        local.set $25
        local.get $transformed
        local.get $24
        v128.store offset=4032 align=4
        local.get $transformed
        local.get $25
        v128.store offset=4480 align=4
        local.get $23
        local.get $15
        f32x4.sub
        local.set $24
        local.get $transformed
        local.get $24
        v128.store offset=4928 align=4
        local.get $in
        v128.load offset=1152 align=4
        local.set $8
        local.get $in
        v128.load offset=384 align=4
        local.set $9
        local.get $8
        local.get $9
        f32x4.sub
        local.set $10
        local.get $in
        v128.load offset=1216 align=4
        local.set $11
        local.get $in
        v128.load offset=448 align=4
        local.set $12
        local.get $11
        local.get $12
        f32x4.sub
        local.set $13
        local.get $in
        v128.load offset=1280 align=4
        local.set $14
        local.get $in
        v128.load offset=512 align=4
        local.set $15
        local.get $14
        local.get $15
        f32x4.sub
        local.set $16
        local.get $in
        v128.load offset=1344 align=4
        local.set $17
        local.get $in
        v128.load offset=576 align=4
        local.set $18
        local.get $17
        local.get $18
        f32x4.sub
        local.set $19
        local.get $10
        local.get $16
        f32x4.sub
        local.set $20
        local.get $transformed
        local.get $20
        v128.store offset=5376 align=4
        local.get $16
        local.get $13
        f32x4.add
        local.set $20
        local.get $16
        local.get $13
        f32x4.sub
        local.set $21
        local.get $transformed
        local.get $20
        v128.store offset=5824 align=4
        local.get $transformed
        local.get $21
        v128.store offset=6272 align=4
        local.get $19
        local.get $13
        f32x4.sub
        local.set $20
        local.get $transformed
        local.get $20
        v128.store offset=6720 align=4
        local.get $in
        i32.const 16
        i32.add
        local.set $in
        local.get $transformed
        i32.const 16
        i32.add
        local.set $transformed
        local.get $7
        i32.const 1
        i32.sub
        local.tee $7
        br_if $loop1
      end
      local.get $in
      i32.const 64
      i32.add
      local.set $in
      local.get $6
      i32.const 1
      i32.sub
      local.tee $6
      br_if $loop0
    end
  )
  (func $f32_gemm_6x8_1x4_16to8 (param $chunk i32) (param $in i32) (param $out i32) (param $residual i32) (param $weights i32)
    (local $5 i32)
    (local $6 i32)
    (local $7 i32)
    (local $8 i32)
    (local $lastPanel i32)
    (local $10 i32)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 i32)
    (local $15 i32)
    (local $16 i32)
    (local $17 i32)
    (local $18 i32)
    (local $before i32)
    (local $larger i32)
    local.get $chunk
    local.set $5
    i32.const 0
    local.set $chunk
    local.get $in
    local.get $5
    i32.const 448
    i32.mul
    i32.add
    local.set $in
    local.get $out
    local.get $5
    i32.const 320
    i32.mul
    i32.add
    local.set $out
    local.get $weights
    local.get $5
    i32.const 704
    i32.mul
    i32.add
    local.set $weights
    local.get $chunk
    local.set $6
    i32.const 0
    local.set $chunk
    local.get $chunk
    local.set $8
    i32.const 1
    local.set $7
    local.get $out
    local.get $chunk
    i32.const 128
    i32.mul
    i32.add
    local.set $out
    local.get $weights
    local.get $chunk
    i32.const 512
    i32.mul
    i32.add
    local.set $weights
    local.get $chunk
    i32.const 0
    i32.eq
    local.set $lastPanel
    local.get $in
    local.set $10
    local.get $out
    local.set $11
    local.get $weights
    local.set $12
    local.get $7
    local.set $13
    local.get $13
    i32.const 0
    i32.gt_s
    if $if0
      loop $loop1
        local.get $10
        local.set $14
        local.get $11
        local.set $15
        local.get $12
        local.set $16
        local.get $6
        local.set $18
        i32.const 1
        local.set $17
        local.get $14
        local.get $6
        i32.const 256
        i32.mul
        i32.add
        local.set $14
        local.get $15
        local.get $6
        i32.const 128
        i32.mul
        i32.add
        local.set $15
        local.get $6
        i32.const 1
        i32.mul
        local.set $before
        local.get $before
        i32.const 0
        local.get $before
        i32.const 0
        i32.lt_s
        select
        local.set $before
        local.get $14
        local.get $before
        i32.const 64
        i32.mul
        i32.add
        local.set $14
        local.get $15
        local.get $before
        i32.const 32
        i32.mul
        i32.add
        local.set $15
        i32.const 0
        local.get $before
        i32.sub
        local.set $larger
        local.get $larger
        local.get $17
        local.get $larger
        local.get $17
        i32.lt_s
        select
        local.set $larger
        local.get $17
        local.get $larger
        i32.sub
        local.set $17
        local.get $17
        i32.const 0
        i32.gt_s
        if $if2
          local.get $17
          local.get $14
          local.get $15
          local.get $16
          i32.const 2
          i32.const 64
          i32.const 256
          i32.const 32
          i32.const 128
          i32.const 0
          call $f32_tile_4x8_plain
          local.get $14
          local.get $17
          i32.const 256
          i32.mul
          i32.add
          local.set $14
          local.get $15
          local.get $17
          i32.const 128
          i32.mul
          i32.add
          local.set $15
        end
        local.get $11
        i32.const 128
        i32.add
        local.set $11
        local.get $12
        i32.const 512
        i32.add
        local.set $12
        local.get $13
        i32.const 1
        i32.sub
        local.tee $13
        br_if $loop1
      end
    end
  )
  (func $f32_tile_4x8_plain (param $count i32) (param $in i32) (param $out i32) (param $weights i32) (param $blocks i32) (param $inPixel i32) (param $inStep i32) (param $outPixel i32) (param $outStep i32) (param $weightsStep i32)
    (local $10 i32)
    (local $11 v128)
    (local $12 v128)
    (local $13 v128)
    (local $14 v128)
    (local $15 v128)
    (local $16 v128)
    (local $17 v128)
    (local $18 v128)
    (local $19 i32)
    (local $20 i32)
    (local $21 i32)
    (local $22 i32)
    (local $23 i32)
    (local $24 i32)
    (local $25 v128)
    (local $26 v128)
    (local $27 v128)
    loop $loop0
      local.get $weights
      local.set $10
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $11
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $13
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $15
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $17
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $12
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $14
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $16
      v128.const i32x4 0x0 0x0 0x0 0x0
      local.set $18
      local.get $in
      local.set $23
      local.get $23
      local.set $19
      local.get $23
      local.get $inPixel
      i32.add
      local.set $23
      local.get $23
      local.set $20
      local.get $23
      local.get $inPixel
      i32.add
      local.set $23
      local.get $23
      local.set $21
      local.get $23
      local.get $inPixel
      i32.add
      local.set $23
      local.get $23
      local.set $22
      local.get $blocks
      local.set $24
      loop $loop1
        local.get $10
        v128.load
        local.set $26
        local.get $10
        v128.load offset=16
        local.set $27
        local.get $19
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=32
        local.set $26
        local.get $10
        v128.load offset=48
        local.set $27
        local.get $19
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=64
        local.set $26
        local.get $10
        v128.load offset=80
        local.set $27
        local.get $19
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=96
        local.set $26
        local.get $10
        v128.load offset=112
        local.set $27
        local.get $19
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=128
        local.set $26
        local.get $10
        v128.load offset=144
        local.set $27
        local.get $19
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=160
        local.set $26
        local.get $10
        v128.load offset=176
        local.set $27
        local.get $19
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=192
        local.set $26
        local.get $10
        v128.load offset=208
        local.set $27
        local.get $19
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $10
        v128.load offset=224
        local.set $26
        local.get $10
        v128.load offset=240
        local.set $27
        local.get $19
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $11
        f32x4.relaxed_madd
        local.set $11
        local.get $25
        local.get $27
        local.get $12
        f32x4.relaxed_madd
        local.set $12
        local.get $20
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $13
        f32x4.relaxed_madd
        local.set $13
        local.get $25
        local.get $27
        local.get $14
        f32x4.relaxed_madd
        local.set $14
        local.get $21
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $15
        f32x4.relaxed_madd
        local.set $15
        local.get $25
        local.get $27
        local.get $16
        f32x4.relaxed_madd
        local.set $16
        local.get $22
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $25
        local.get $25
        local.get $26
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $25
        local.get $27
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $19
        i32.const 32
        i32.add
        local.set $19
        local.get $20
        i32.const 32
        i32.add
        local.set $20
        local.get $21
        i32.const 32
        i32.add
        local.set $21
        local.get $22
        i32.const 32
        i32.add
        local.set $22
        local.get $10
        i32.const 256
        i32.add
        local.set $10
        local.get $24
        i32.const 1
        i32.sub
        local.tee $24
        br_if $loop1
      end
      local.get $out
      local.set $24
      local.get $24
      local.get $11
      v128.store align=4
      local.get $24
      local.get $12
      v128.store offset=16 align=4
      local.get $24
      local.get $outPixel
      i32.add
      local.set $24
      local.get $24
      local.get $13
      v128.store align=4
      local.get $24
      local.get $14
      v128.store offset=16 align=4
      local.get $24
      local.get $outPixel
      i32.add
      local.set $24
      local.get $24
      local.get $15
      v128.store align=4
      local.get $24
      local.get $16
      v128.store offset=16 align=4
      local.get $24
      local.get $outPixel
      i32.add
      local.set $24
      local.get $24
      local.get $17
      v128.store align=4
      local.get $24
      local.get $18
      v128.store offset=16 align=4
      local.get $in
      local.get $inStep
      i32.add
      local.set $in
      local.get $out
      local.get $outStep
      i32.add
      local.set $out
      local.get $weights
      local.get $weightsStep
      i32.add
      local.set $weights
      local.get $count
      i32.const 1
      i32.sub
      local.tee $count
      br_if $loop0
    end
  )
  (func $f32_winograd_out_relu_2x2_4x4_16to8 (param $chunk i32) (param $product i32) (param $out i32) (param $residual i32) (param $constants i32) (param $firstTileRow i32)
    (local $row i32)
    (local $7 i32)
    (local $8 v128)
    (local $9 v128)
    (local $10 i32)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 v128)
    (local $15 v128)
    (local $16 v128)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 v128)
    (local $22 v128)
    (local $23 v128)
    (local $24 v128)
    (local $25 v128)
    (local $26 v128)
    (local $27 v128)
    (local $28 v128)
    (local $29 v128)
    (local $30 v128)
    (local $31 v128)
    (local $32 v128)
    (local $33 v128)
    (local $34 v128)
    (local $35 v128)
    local.get $product
    local.get $chunk
    i32.const 64
    i32.mul
    i32.add
    local.set $product
    local.get $chunk
    local.get $firstTileRow
    i32.add
    local.set $row
    local.get $row
    i32.const 2
    i32.div_u
    local.set $7
    local.get $row
    local.get $7
    i32.const 2
    i32.mul
    i32.sub
    local.set $row
    local.get $out
    local.get $7
    i32.const 512
    i32.mul
    i32.add
    local.set $out
    local.get $residual
    local.get $7
    i32.const 512
    i32.mul
    i32.add
    local.set $residual
    local.get $out
    local.get $row
    i32.const 256
    i32.mul
    i32.add
    local.set $out
    local.get $residual
    local.get $row
    i32.const 256
    i32.mul
    i32.add
    local.set $residual
    v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000
    local.set $8
    v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000
    local.set $9
    i32.const 2
    local.set $10
    loop $loop0
      local.get $product
      local.set $11
      local.get $constants
      local.set $12
      i32.const 2
      local.set $13
      loop $loop1
        local.get $11
        v128.load offset=1280
        local.set $14
        local.get $11
        v128.load offset=2560
        local.set $15
        local.get $14
        local.get $15
        f32x4.add
        local.set $16
        local.get $11
        v128.load
        local.set $17
        local.get $8
        local.get $16
        local.get $17
        f32x4.relaxed_madd
        local.set $18
        local.get $11
        v128.load offset=1600
        local.set $19
        local.get $11
        v128.load offset=2880
        local.set $20
        local.get $19
        local.get $20
        f32x4.add
        local.set $21
        local.get $11
        v128.load offset=320
        local.set $22
        local.get $8
        local.get $21
        local.get $22
        f32x4.relaxed_madd
        local.set $23
        local.get $11
        v128.load offset=1920
        local.set $24
        local.get $11
        v128.load offset=3200
        local.set $25
        local.get $24
        local.get $25
        f32x4.add
        local.set $26
        local.get $11
        v128.load offset=640
        local.set $27
        local.get $8
        local.get $26
        local.get $27
        f32x4.relaxed_madd
        local.set $28
        local.get $11
        v128.load offset=2240
        local.set $29
        local.get $11
        v128.load offset=3520
        local.set $30
        local.get $29
        local.get $30
        f32x4.add
        local.set $31
        local.get $11
        v128.load offset=960
        local.set $32
        local.get $8
        local.get $31
        local.get $32
        f32x4.relaxed_madd
        local.set $33
        local.get $23
        local.get $28
        f32x4.add
        local.set $34
        local.get $8
        local.get $34
        local.get $18
        f32x4.relaxed_madd
        local.set $35
        local.get $12
        v128.load align=4
        local.get $35
        f32x4.add
        local.set $35
        local.get $35
        v128.const i32x4 0x0 0x0 0x0 0x0
        f32x4.pmax
        local.set $35
        local.get $out
        local.get $35
        v128.store align=4
        local.get $23
        local.get $28
        f32x4.sub
        local.set $34
        local.get $9
        local.get $34
        local.get $33
        f32x4.relaxed_madd
        local.set $35
        local.get $12
        v128.load align=4
        local.get $35
        f32x4.add
        local.set $35
        local.get $35
        v128.const i32x4 0x0 0x0 0x0 0x0
        f32x4.pmax
        local.set $35
        local.get $out
        local.get $35
        v128.store offset=32 align=4
        local.get $11
        v128.load offset=1280
        local.set $14
        local.get $11
        v128.load offset=2560
        local.set $15
        local.get $14
        local.get $15
        f32x4.sub
        local.set $16
        local.get $11
        v128.load offset=3840
        local.set $17
        local.get $9
        local.get $16
        local.get $17
        f32x4.relaxed_madd
        local.set $18
        local.get $11
        v128.load offset=1600
        local.set $19
        local.get $11
        v128.load offset=2880
        local.set $20
        local.get $19
        local.get $20
        f32x4.sub
        local.set $21
        local.get $11
        v128.load offset=4160
        local.set $22
        local.get $9
        local.get $21
        local.get $22
        f32x4.relaxed_madd
        local.set $23
        local.get $11
        v128.load offset=1920
        local.set $24
        local.get $11
        v128.load offset=3200
        local.set $25
        local.get $24
        local.get $25
        f32x4.sub
        local.set $26
        local.get $11
        v128.load offset=4480
        local.set $27
        local.get $9
        local.get $26
        local.get $27
        f32x4.relaxed_madd
        local.set $28
        local.get $11
        v128.load offset=2240
        local.set $29
        local.get $11
        v128.load offset=3520
        local.set $30
        local.get $29
        local.get $30
        f32x4.sub
        local.set $31
        local.get $11
        v128.load offset=4800
        local.set $32
        local.get $9
        local.get $31
        local.get $32
        f32x4.relaxed_madd
        local.set $33
        local.get $23
        local.get $28
        f32x4.add
        local.set $34
        local.get $8
        local.get $34
        local.get $18
        f32x4.relaxed_madd
        local.set $35
        local.get $12
        v128.load align=4
        local.get $35
        f32x4.add
        local.set $35
        local.get $35
        v128.const i32x4 0x0 0x0 0x0 0x0
        f32x4.pmax
        local.set $35
        local.get $out
        local.get $35
        v128.store offset=128 align=4
        local.get $23
        local.get $28
        f32x4.sub
        local.set $34
        local.get $9
        local.get $34
        local.get $33
        f32x4.relaxed_madd
        local.set $35
        local.get $12
        v128.load align=4
        local.get $35
        f32x4.add
        local.set $35
        local.get $35
        v128.const i32x4 0x0 0x0 0x0 0x0
        f32x4.pmax
        local.set $35
        local.get $out
        local.get $35
        v128.store offset=160 align=4
        local.get $11
        i32.const 16
        i32.add
        local.set $11
        local.get $out
        i32.const 16
        i32.add
        local.set $out
        local.get $12
        i32.const 16
        i32.add
        local.set $12
        local.get $13
        i32.const 1
        i32.sub
        local.tee $13
        br_if $loop1
      end
      local.get $11
      i32.const 96
      i32.add
      local.set $11
      local.get $product
      i32.const 32
      i32.add
      local.set $product
      local.get $out
      i32.const 32
      i32.add
      local.set $out
      local.get $residual
      i32.const 32
      i32.add
      local.set $residual
      local.get $10
      i32.const 1
      i32.sub
      local.tee $10
      br_if $loop0
    end
  )
  (func $step_0 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 12288
      i32.const 0
      i32.const 0
      call $f32_winograd_in_2x2_4x4_16to8
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
      local.get $chunk
      i32.const 2
      i32.lt_s
      br_if $loop0
    end
    i32.const 0
    local.set $chunk
    loop $loop1
      local.get $chunk
      i32.const 0
      i32.const 7168
      i32.const 0
      i32.const 15232
      call $f32_gemm_6x8_1x4_16to8
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
      local.get $chunk
      i32.const 16
      i32.lt_s
      br_if $loop1
    end
    i32.const 0
    local.set $chunk
    loop $loop2
      local.get $chunk
      i32.const 7168
      i32.const 14592
      i32.const 0
      i32.const 15104
      i32.const 0
      call $f32_winograd_out_relu_2x2_4x4_16to8
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
      local.get $chunk
      i32.const 2
      i32.lt_s
      br_if $loop2
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
