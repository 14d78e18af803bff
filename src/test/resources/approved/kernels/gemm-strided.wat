;; [@24 [1, 5, 5, 3]+(1 1 1 1)] -> @160 [1, 3, 3, 4] Fused[main=Conv2D[window=Window2D[height=Window[size=3, stride=2, dilation=1, padding=Padding[rule=SAME, before=0, after=0]], width=Window[size=3, stride=2, dilation=1, padding=Padding[rule=SAME, before=0, after=0]]], filters=4, groups=1, bias=true, activation=LINEAR], residual=false, activation=LINEAR, scaled=false, pooled=false]
(module $plan
  (type (;0;) (func (param i32 i32 i32 i32 i32)))
  (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
  (type (;2;) (func (param i32)))
  (type (;3;) (func))
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
  (func $f32_gemm_8x4_1x9w_27to4 (param $chunk i32) (param $in i32) (param $out i32) (param $residual i32) (param $weights i32)
    (local $pixel i32)
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
    (local $19 i32)
    (local $20 i32)
    (local $before i32)
    (local $larger i32)
    i32.const 0
    local.set $pixel
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
    i32.const 16
    i32.mul
    i32.add
    local.set $out
    local.get $weights
    local.get $chunk
    i32.const 448
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
    local.get $pixel
    local.set $13
    local.get $7
    local.set $14
    local.get $14
    i32.const 0
    i32.gt_s
    if $if0
      loop $loop1
        local.get $10
        local.set $15
        local.get $11
        local.set $16
        local.get $12
        local.set $17
        local.get $13
        local.set $18
        local.get $6
        local.set $20
        i32.const 2
        local.set $19
        local.get $15
        local.get $6
        i32.const 192
        i32.mul
        i32.add
        local.set $15
        local.get $16
        local.get $6
        i32.const 128
        i32.mul
        i32.add
        local.set $16
        local.get $18
        local.get $6
        i32.const 8
        i32.mul
        i32.add
        local.set $18
        local.get $6
        i32.const 2
        i32.mul
        local.set $before
        local.get $before
        i32.const 1
        local.get $before
        i32.const 1
        i32.lt_s
        select
        local.set $before
        local.get $15
        local.get $before
        i32.const 24
        i32.mul
        i32.add
        local.set $15
        local.get $16
        local.get $before
        i32.const 16
        i32.mul
        i32.add
        local.set $16
        local.get $18
        local.get $before
        i32.const 1
        i32.mul
        i32.add
        local.set $18
        i32.const 1
        local.get $before
        i32.sub
        local.set $larger
        local.get $larger
        local.get $19
        local.get $larger
        local.get $19
        i32.lt_s
        select
        local.set $larger
        local.get $19
        local.get $larger
        i32.sub
        local.set $19
        local.get $larger
        i32.const 0
        i32.gt_s
        if $if2
          local.get $larger
          local.get $15
          local.get $16
          local.get $17
          i32.const 24
          i32.const 120
          i32.const 96
          i32.const 16
          i32.const 80
          i32.const 0
          i32.const 0
          i32.const 3
          i32.const 48
          local.get $18
          i32.const 5
          i32.const 3
          call $f32_tile_5x4w_runs_of9
          local.get $15
          local.get $larger
          i32.const 120
          i32.mul
          i32.add
          local.set $15
          local.get $16
          local.get $larger
          i32.const 80
          i32.mul
          i32.add
          local.set $16
          local.get $18
          local.get $larger
          i32.const 5
          i32.mul
          i32.add
          local.set $18
        end
        local.get $19
        i32.const 0
        i32.gt_s
        if $if3
          local.get $19
          local.get $15
          local.get $16
          local.get $17
          i32.const 24
          i32.const 96
          i32.const 96
          i32.const 16
          i32.const 64
          i32.const 0
          i32.const 0
          i32.const 3
          i32.const 48
          local.get $18
          i32.const 4
          i32.const 3
          call $f32_tile_4x4w_runs_of9
          local.get $15
          local.get $19
          i32.const 96
          i32.mul
          i32.add
          local.set $15
          local.get $16
          local.get $19
          i32.const 64
          i32.mul
          i32.add
          local.set $16
          local.get $18
          local.get $19
          i32.const 4
          i32.mul
          i32.add
          local.set $18
        end
        local.get $11
        i32.const 16
        i32.add
        local.set $11
        local.get $12
        i32.const 448
        i32.add
        local.set $12
        local.get $14
        i32.const 1
        i32.sub
        local.tee $14
        br_if $loop1
      end
    end
  )
  (func $f32_tile_5x4w_runs_of9 (param $count i32) (param $in i32) (param $out i32) (param $weights i32) (param $inPixel i32) (param $inStep i32) (param $inGap i32) (param $outPixel i32) (param $outStep i32) (param $outGap i32) (param $weightsStep i32) (param $outer i32) (param $outerSkip i32) (param $pixel i32) (param $pixelStep i32) (param $width i32)
    (local $16 i32)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 v128)
    (local $22 i32)
    (local $23 i32)
    (local $24 i32)
    (local $25 i32)
    (local $26 i32)
    (local $27 i32)
    (local $28 i32)
    (local $29 i32)
    (local $30 v128)
    (local $31 v128)
    (local $32 i32)
    loop $loop0
      local.get $weights
      local.set $16
      local.get $16
      v128.load align=4
      local.set $17
      local.get $17
      local.set $18
      local.get $17
      local.set $19
      local.get $17
      local.set $20
      local.get $17
      local.set $21
      local.get $16
      i32.const 16
      i32.add
      local.set $16
      local.get $in
      local.set $27
      local.get $27
      local.get $pixel
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $28
      local.get $28
      local.set $22
      local.get $27
      local.get $inPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 1
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $28
      local.get $28
      local.set $23
      local.get $27
      local.get $inPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 2
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $28
      local.get $28
      local.set $24
      local.get $27
      local.get $inPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 3
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $28
      local.get $28
      local.set $25
      local.get $27
      local.get $inPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 4
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $28
      local.get $28
      local.set $26
      local.get $outer
      local.set $29
      loop $loop1
        local.get $16
        v128.load
        local.set $31
        local.get $22
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=16
        local.set $31
        local.get $22
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=32
        local.set $31
        local.get $22
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=48
        local.set $31
        local.get $22
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=64
        local.set $31
        local.get $22
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=80
        local.set $31
        local.get $22
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=96
        local.set $31
        local.get $22
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=112
        local.set $31
        local.get $22
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $16
        v128.load offset=128
        local.set $31
        local.get $22
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $23
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $24
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $25
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $26
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $30
        local.get $30
        local.get $31
        local.get $21
        f32x4.relaxed_madd
        local.set $21
        local.get $22
        i32.const 36
        i32.add
        local.set $22
        local.get $23
        i32.const 36
        i32.add
        local.set $23
        local.get $24
        i32.const 36
        i32.add
        local.set $24
        local.get $25
        i32.const 36
        i32.add
        local.set $25
        local.get $26
        i32.const 36
        i32.add
        local.set $26
        local.get $16
        i32.const 144
        i32.add
        local.set $16
        local.get $22
        local.get $outerSkip
        i32.add
        local.set $22
        local.get $23
        local.get $outerSkip
        i32.add
        local.set $23
        local.get $24
        local.get $outerSkip
        i32.add
        local.set $24
        local.get $25
        local.get $outerSkip
        i32.add
        local.set $25
        local.get $26
        local.get $outerSkip
        i32.add
        local.set $26
        local.get $29
        i32.const 1
        i32.sub
        local.tee $29
        br_if $loop1
      end
      local.get $out
      local.set $29
      local.get $29
      local.get $pixel
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $32
      local.get $32
      local.get $17
      v128.store align=4
      local.get $29
      local.get $outPixel
      i32.add
      local.set $29
      local.get $29
      local.get $pixel
      i32.const 1
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $32
      local.get $32
      local.get $18
      v128.store align=4
      local.get $29
      local.get $outPixel
      i32.add
      local.set $29
      local.get $29
      local.get $pixel
      i32.const 2
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $32
      local.get $32
      local.get $19
      v128.store align=4
      local.get $29
      local.get $outPixel
      i32.add
      local.set $29
      local.get $29
      local.get $pixel
      i32.const 3
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $32
      local.get $32
      local.get $20
      v128.store align=4
      local.get $29
      local.get $outPixel
      i32.add
      local.set $29
      local.get $29
      local.get $pixel
      i32.const 4
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $32
      local.get $32
      local.get $21
      v128.store align=4
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
      local.get $pixel
      local.get $pixelStep
      i32.add
      local.set $pixel
      local.get $count
      i32.const 1
      i32.sub
      local.tee $count
      br_if $loop0
    end
  )
  (func $f32_tile_4x4w_runs_of9 (param $count i32) (param $in i32) (param $out i32) (param $weights i32) (param $inPixel i32) (param $inStep i32) (param $inGap i32) (param $outPixel i32) (param $outStep i32) (param $outGap i32) (param $weightsStep i32) (param $outer i32) (param $outerSkip i32) (param $pixel i32) (param $pixelStep i32) (param $width i32)
    (local $16 i32)
    (local $17 v128)
    (local $18 v128)
    (local $19 v128)
    (local $20 v128)
    (local $21 i32)
    (local $22 i32)
    (local $23 i32)
    (local $24 i32)
    (local $25 i32)
    (local $26 i32)
    (local $27 i32)
    (local $28 v128)
    (local $29 v128)
    (local $30 i32)
    loop $loop0
      local.get $weights
      local.set $16
      local.get $16
      v128.load align=4
      local.set $17
      local.get $17
      local.set $18
      local.get $17
      local.set $19
      local.get $17
      local.set $20
      local.get $16
      i32.const 16
      i32.add
      local.set $16
      local.get $in
      local.set $25
      local.get $25
      local.get $pixel
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $26
      local.get $26
      local.set $21
      local.get $25
      local.get $inPixel
      i32.add
      local.set $25
      local.get $25
      local.get $pixel
      i32.const 1
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $26
      local.get $26
      local.set $22
      local.get $25
      local.get $inPixel
      i32.add
      local.set $25
      local.get $25
      local.get $pixel
      i32.const 2
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $26
      local.get $26
      local.set $23
      local.get $25
      local.get $inPixel
      i32.add
      local.set $25
      local.get $25
      local.get $pixel
      i32.const 3
      i32.add
      local.get $width
      i32.div_u
      local.get $inGap
      i32.mul
      i32.add
      local.set $26
      local.get $26
      local.set $24
      local.get $outer
      local.set $27
      loop $loop1
        local.get $16
        v128.load
        local.set $29
        local.get $21
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=16
        local.set $29
        local.get $21
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=32
        local.set $29
        local.get $21
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=48
        local.set $29
        local.get $21
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=64
        local.set $29
        local.get $21
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=80
        local.set $29
        local.get $21
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=96
        local.set $29
        local.get $21
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=112
        local.set $29
        local.get $21
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $16
        v128.load offset=128
        local.set $29
        local.get $21
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $17
        f32x4.relaxed_madd
        local.set $17
        local.get $22
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $18
        f32x4.relaxed_madd
        local.set $18
        local.get $23
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $19
        f32x4.relaxed_madd
        local.set $19
        local.get $24
        i32.const 32
        i32.add
        v128.load32_splat
        local.set $28
        local.get $28
        local.get $29
        local.get $20
        f32x4.relaxed_madd
        local.set $20
        local.get $21
        i32.const 36
        i32.add
        local.set $21
        local.get $22
        i32.const 36
        i32.add
        local.set $22
        local.get $23
        i32.const 36
        i32.add
        local.set $23
        local.get $24
        i32.const 36
        i32.add
        local.set $24
        local.get $16
        i32.const 144
        i32.add
        local.set $16
        local.get $21
        local.get $outerSkip
        i32.add
        local.set $21
        local.get $22
        local.get $outerSkip
        i32.add
        local.set $22
        local.get $23
        local.get $outerSkip
        i32.add
        local.set $23
        local.get $24
        local.get $outerSkip
        i32.add
        local.set $24
        local.get $27
        i32.const 1
        i32.sub
        local.tee $27
        br_if $loop1
      end
      local.get $out
      local.set $27
      local.get $27
      local.get $pixel
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $30
      local.get $30
      local.get $17
      v128.store align=4
      local.get $27
      local.get $outPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 1
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $30
      local.get $30
      local.get $18
      v128.store align=4
      local.get $27
      local.get $outPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 2
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $30
      local.get $30
      local.get $19
      v128.store align=4
      local.get $27
      local.get $outPixel
      i32.add
      local.set $27
      local.get $27
      local.get $pixel
      i32.const 3
      i32.add
      local.get $width
      i32.div_u
      local.get $outGap
      i32.mul
      i32.add
      local.set $30
      local.get $30
      local.get $20
      v128.store align=4
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
      local.get $pixel
      local.get $pixelStep
      i32.add
      local.set $pixel
      local.get $count
      i32.const 1
      i32.sub
      local.tee $count
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
      i32.const 640
      i32.const 0
      i32.const 832
      call $f32_gemm_8x4_1x9w_27to4
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
