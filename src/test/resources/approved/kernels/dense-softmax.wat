;; [@0 [1, 8]] -> @16 [1, 6] Fused[main=Dense[units=6, bias=true, activation=LINEAR], residual=false, activation=LINEAR, scaled=false, pooled=false]
;; [@16 [1, 6]] -> @16 [1, 6] Softmax[axis=-1, log=false]
(module $plan
  (type (;0;) (func (param i32 i32 i32 i32 i32)))
  (type (;1;) (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
  (type (;2;) (func (param v128) (result v128)))
  (type (;3;) (func (param i32 i32 i32)))
  (type (;4;) (func (param i32)))
  (type (;5;) (func))
  (import "env" "memory" (memory 1))
  (export "pack0" (func $f32_pack_by_8))
  (export "step0" (func $step0))
  (export "step1" (func $step1))
  (export "run0" (func $run0))
  (func $f32_pack_by_8 (param $source i32) (param $to i32) (param $rows i32) (param $panelBytes i32) (param $columns i32)
    (local $panels i32)
    (local $rowBytes i32)
    (local $7 i32)
    (local $8 i32)
    (local $9 i32)
    (local $10 v128)
    local.get $columns
    i32.const 7
    i32.add
    i32.const 8
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
        v128.load offset=16 align=4
        local.set $10
        local.get $8
        local.get $10
        v128.store offset=16 align=4
        local.get $7
        local.get $rowBytes
        i32.add
        local.set $7
        local.get $8
        i32.const 32
        i32.add
        local.set $8
        local.get $9
        i32.const 1
        i32.sub
        local.tee $9
        br_if $loop1
      end
      local.get $source
      i32.const 32
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
  (func $f32_gemm_1x8_1x1_8to6 (param $chunk i32) (param $in i32) (param $out i32) (param $residual i32) (param $weights i32)
    (local $5 i32)
    (local $6 i32)
    (local $7 i32)
    (local $lastPanel i32)
    (local $9 i32)
    (local $10 i32)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 i32)
    (local $15 i32)
    (local $16 i32)
    (local $17 i32)
    (local $before i32)
    (local $larger i32)
    local.get $chunk
    local.set $5
    i32.const 0
    local.set $chunk
    local.get $chunk
    local.set $7
    i32.const 1
    local.set $6
    local.get $out
    local.get $chunk
    i32.const 32
    i32.mul
    i32.add
    local.set $out
    local.get $weights
    local.get $chunk
    i32.const 288
    i32.mul
    i32.add
    local.set $weights
    local.get $chunk
    i32.const 0
    i32.eq
    local.set $lastPanel
    local.get $in
    local.set $9
    local.get $out
    local.set $10
    local.get $weights
    local.set $11
    local.get $6
    local.set $12
    local.get $lastPanel
    if $if0
      local.get $9
      local.set $13
      local.get $10
      local.set $14
      local.get $11
      local.set $15
      local.get $5
      local.set $17
      i32.const 1
      local.set $16
      local.get $13
      local.get $5
      i32.const 32
      i32.mul
      i32.add
      local.set $13
      local.get $14
      local.get $5
      i32.const 24
      i32.mul
      i32.add
      local.set $14
      local.get $5
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
      local.get $13
      local.get $before
      i32.const 32
      i32.mul
      i32.add
      local.set $13
      local.get $14
      local.get $before
      i32.const 24
      i32.mul
      i32.add
      local.set $14
      i32.const 0
      local.get $before
      i32.sub
      local.set $larger
      local.get $larger
      local.get $16
      local.get $larger
      local.get $16
      i32.lt_s
      select
      local.set $larger
      local.get $16
      local.get $larger
      i32.sub
      local.set $16
      local.get $16
      i32.const 0
      i32.gt_s
      if $if1
        local.get $16
        local.get $13
        local.get $14
        local.get $15
        i32.const 1
        i32.const 32
        i32.const 24
        i32.const 0
        call $f32_tile_1x6
        local.get $13
        local.get $16
        i32.const 32
        i32.mul
        i32.add
        local.set $13
        local.get $14
        local.get $16
        i32.const 24
        i32.mul
        i32.add
        local.set $14
      end
    end
  )
  (func $f32_tile_1x6 (param $count i32) (param $in i32) (param $out i32) (param $weights i32) (param $blocks i32) (param $inStep i32) (param $outStep i32) (param $weightsStep i32)
    (local $8 i32)
    (local $9 v128)
    (local $10 v128)
    (local $11 i32)
    (local $12 i32)
    (local $13 i32)
    (local $14 v128)
    (local $15 v128)
    loop $loop0
      local.get $weights
      local.set $8
      local.get $8
      v128.load align=4
      local.set $9
      local.get $8
      v128.load offset=16 align=4
      local.set $10
      local.get $8
      i32.const 32
      i32.add
      local.set $8
      local.get $in
      local.set $12
      local.get $12
      local.set $11
      local.get $blocks
      local.set $13
      loop $loop1
        local.get $11
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=16
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 4
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=32
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=48
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 8
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=64
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=80
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 12
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=96
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=112
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 16
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=128
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=144
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 20
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=160
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=176
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 24
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=192
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=208
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 28
        i32.add
        v128.load32_splat
        local.set $14
        local.get $8
        v128.load offset=224
        local.set $15
        local.get $14
        local.get $15
        local.get $9
        f32x4.relaxed_madd
        local.set $9
        local.get $8
        v128.load offset=240
        local.set $15
        local.get $14
        local.get $15
        local.get $10
        f32x4.relaxed_madd
        local.set $10
        local.get $11
        i32.const 32
        i32.add
        local.set $11
        local.get $8
        i32.const 256
        i32.add
        local.set $8
        local.get $13
        i32.const 1
        i32.sub
        local.tee $13
        br_if $loop1
      end
      local.get $out
      local.set $13
      local.get $13
      local.get $9
      v128.store align=4
      local.get $13
      local.get $10
      v128.store64_lane offset=16 0
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
  (func $f32_softmax_6 (param $chunk i32) (param $in i32) (param $out i32)
    (local $3 v128)
    (local $4 i32)
    (local $5 i32)
    (local $6 v128)
    (local $rest f32)
    (local $8 v128)
    (local $9 i32)
    local.get $in
    local.get $chunk
    i32.const 24
    i32.mul
    i32.add
    local.set $in
    local.get $out
    local.get $chunk
    i32.const 24
    i32.mul
    i32.add
    local.set $out
    v128.const i32x4 0xff800000 0xff800000 0xff800000 0xff800000
    local.set $3
    local.get $in
    local.set $4
    local.get $4
    v128.load align=4
    local.get $3
    f32x4.max
    local.set $3
    local.get $4
    i32.const 16
    i32.add
    local.set $4
    i32.const 2
    local.set $5
    loop $loop0
      local.get $4
      v128.load32_splat
      local.get $3
      f32x4.max
      local.set $3
      local.get $4
      i32.const 4
      i32.add
      local.set $4
      local.get $5
      i32.const 1
      i32.sub
      local.tee $5
      br_if $loop0
    end
    local.get $3
    f32x4.extract_lane 0
    local.get $3
    f32x4.extract_lane 1
    f32.max
    local.get $3
    f32x4.extract_lane 2
    f32.max
    local.get $3
    f32x4.extract_lane 3
    f32.max
    f32x4.splat
    local.set $3
    v128.const i32x4 0x0 0x0 0x0 0x0
    local.set $6
    f32.const 0.0
    local.set $rest
    local.get $out
    local.set $5
    local.get $in
    v128.load align=4
    local.get $3
    f32x4.sub
    call $f32x4_exp
    local.set $8
    local.get $5
    local.get $8
    v128.store align=4
    local.get $6
    local.get $8
    f32x4.add
    local.set $6
    local.get $in
    i32.const 16
    i32.add
    local.set $in
    local.get $5
    i32.const 16
    i32.add
    local.set $5
    i32.const 2
    local.set $9
    loop $loop1
      local.get $in
      v128.load32_splat
      local.get $3
      f32x4.sub
      call $f32x4_exp
      local.set $8
      local.get $5
      local.get $8
      v128.store32_lane 0
      local.get $8
      f32x4.extract_lane 0
      local.get $rest
      f32.add
      local.set $rest
      local.get $in
      i32.const 4
      i32.add
      local.set $in
      local.get $5
      i32.const 4
      i32.add
      local.set $5
      local.get $9
      i32.const 1
      i32.sub
      local.tee $9
      br_if $loop1
    end
    f32.const 1.0
    local.get $6
    f32x4.extract_lane 0
    local.get $6
    f32x4.extract_lane 1
    f32.add
    local.get $6
    f32x4.extract_lane 2
    f32.add
    local.get $6
    f32x4.extract_lane 3
    f32.add
    local.get $rest
    f32.add
    f32.div
    f32x4.splat
    local.set $6
    local.get $out
    v128.load align=4
    local.get $6
    f32x4.mul
    local.set $8
    local.get $out
    local.get $8
    v128.store align=4
    local.get $out
    i32.const 16
    i32.add
    local.set $out
    i32.const 2
    local.set $9
    loop $loop2
      local.get $out
      v128.load32_splat
      local.get $6
      f32x4.mul
      local.set $8
      local.get $out
      local.get $8
      v128.store32_lane 0
      local.get $out
      i32.const 4
      i32.add
      local.set $out
      local.get $9
      i32.const 1
      i32.sub
      local.tee $9
      br_if $loop2
    end
  )
  (func $f32x4_exp (param $x v128) (result v128)
    (local $n v128)
    (local $r v128)
    (local $sum v128)
    (local $4 v128)
    (local $5 v128)
    (local $6 v128)
    (local $7 v128)
    (local $8 v128)
    (local $9 v128)
    (local $10 v128)
    (local $half v128)
    local.get $x
    v128.const i32x4 0x42b17213 0x42b17213 0x42b17213 0x42b17213
    f32x4.pmin
    v128.const i32x4 0xc2aeac4a 0xc2aeac4a 0xc2aeac4a 0xc2aeac4a
    f32x4.pmax
    local.set $x
    local.get $x
    v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b
    f32x4.mul
    f32x4.nearest
    local.set $n
    v128.const i32x4 0xbf317200 0xbf317200 0xbf317200 0xbf317200
    local.get $n
    local.get $x
    f32x4.relaxed_madd
    local.set $r
    v128.const i32x4 0xb5bfbe8e 0xb5bfbe8e 0xb5bfbe8e 0xb5bfbe8e
    local.get $n
    local.get $r
    f32x4.relaxed_madd
    local.set $r
    v128.const i32x4 0x39500d01 0x39500d01 0x39500d01 0x39500d01
    local.set $sum
    v128.const i32x4 0x3ab60b61 0x3ab60b61 0x3ab60b61 0x3ab60b61
    local.set $4
    local.get $sum
    local.get $r
    local.get $4
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3c088889 0x3c088889 0x3c088889 0x3c088889
    local.set $5
    local.get $sum
    local.get $r
    local.get $5
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3d2aaaab 0x3d2aaaab 0x3d2aaaab 0x3d2aaaab
    local.set $6
    local.get $sum
    local.get $r
    local.get $6
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3e2aaaab 0x3e2aaaab 0x3e2aaaab 0x3e2aaaab
    local.set $7
    local.get $sum
    local.get $r
    local.get $7
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000
    local.set $8
    local.get $sum
    local.get $r
    local.get $8
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.set $9
    local.get $sum
    local.get $r
    local.get $9
    f32x4.relaxed_madd
    local.set $sum
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    local.set $10
    local.get $sum
    local.get $r
    local.get $10
    f32x4.relaxed_madd
    local.set $sum
    local.get $n
    v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000
    f32x4.mul
    f32x4.nearest
    local.set $half
    local.get $sum
    local.get $half
    i32x4.trunc_sat_f32x4_s
    v128.const i32x4 0x7f 0x7f 0x7f 0x7f
    i32x4.add
    i32.const 23
    i32x4.shl
    f32x4.mul
    local.get $n
    local.get $half
    f32x4.sub
    local.set $half
    local.get $half
    i32x4.trunc_sat_f32x4_s
    v128.const i32x4 0x7f 0x7f 0x7f 0x7f
    i32x4.add
    i32.const 23
    i32x4.shl
    f32x4.mul
  )
  (func $step_0 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 0
      i32.const 64
      i32.const 0
      i32.const 128
      call $f32_gemm_1x8_1x1_8to6
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
  (func $step_1 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 64
      i32.const 64
      call $f32_softmax_6
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
    end
  )
  (func $step1
    i32.const 0
    call $step_1
  )
  (func $segment_run0 (param $generation i32)
    local.get $generation
    call $step_0
    local.get $generation
    call $step_1
  )
  (func $run0
    i32.const 0
    call $segment_run0
  )
)
