(module $gemm
  (type (;0;) (func (param i32 i32 i32 i32)))
  (memory 1)
  (export "memory" (memory 0))
  (export "f32_gemm_relu6_6x8" (func $f32_gemm_relu6_6x8))
  (func $f32_gemm_relu6_6x8 (param $a i32) (param $packed i32) (param $out i32) (param $depth i32)
    (local $sum00 v128)
    (local $sum01 v128)
    (local $sum10 v128)
    (local $sum11 v128)
    (local $sum20 v128)
    (local $sum21 v128)
    (local $sum30 v128)
    (local $sum31 v128)
    (local $sum40 v128)
    (local $sum41 v128)
    (local $sum50 v128)
    (local $sum51 v128)
    (local $b0|zero v128)
    (local $b1|six v128)
    (local $x v128)
    local.get $packed
    v128.load
    local.set $sum00
    local.get $packed
    v128.load offset=16
    local.set $sum01
    local.get $packed
    v128.load
    local.set $sum10
    local.get $packed
    v128.load offset=16
    local.set $sum11
    local.get $packed
    v128.load
    local.set $sum20
    local.get $packed
    v128.load offset=16
    local.set $sum21
    local.get $packed
    v128.load
    local.set $sum30
    local.get $packed
    v128.load offset=16
    local.set $sum31
    local.get $packed
    v128.load
    local.set $sum40
    local.get $packed
    v128.load offset=16
    local.set $sum41
    local.get $packed
    v128.load
    local.set $sum50
    local.get $packed
    v128.load offset=16
    local.set $sum51
    local.get $packed
    i32.const 32
    i32.add
    local.set $packed
    loop $loop0
      local.get $packed
      v128.load
      local.set $b0|zero
      local.get $packed
      v128.load offset=16
      local.set $b1|six
      local.get $a
      v128.load32_splat
      local.set $x
      local.get $sum00
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum00
      local.get $sum01
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum01
      local.get $a
      i32.const 148
      i32.add
      v128.load32_splat
      local.set $x
      local.get $sum10
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum10
      local.get $sum11
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum11
      local.get $a
      i32.const 296
      i32.add
      v128.load32_splat
      local.set $x
      local.get $sum20
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum20
      local.get $sum21
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum21
      local.get $a
      i32.const 444
      i32.add
      v128.load32_splat
      local.set $x
      local.get $sum30
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum30
      local.get $sum31
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum31
      local.get $a
      i32.const 592
      i32.add
      v128.load32_splat
      local.set $x
      local.get $sum40
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum40
      local.get $sum41
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum41
      local.get $a
      i32.const 740
      i32.add
      v128.load32_splat
      local.set $x
      local.get $sum50
      local.get $x
      local.get $b0|zero
      f32x4.mul
      f32x4.add
      local.set $sum50
      local.get $sum51
      local.get $x
      local.get $b1|six
      f32x4.mul
      f32x4.add
      local.set $sum51
      local.get $a
      i32.const 4
      i32.add
      local.set $a
      local.get $packed
      i32.const 32
      i32.add
      local.set $packed
      local.get $depth
      i32.const 1
      i32.sub
      local.tee $depth
      br_if $loop0
    end
    v128.const i32x4 0x0 0x0 0x0 0x0
    local.set $b0|zero
    v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000
    local.set $b1|six
    local.get $b0|zero
    local.get $sum00
    f32x4.pmax
    local.set $sum00
    local.get $b1|six
    local.get $sum00
    f32x4.pmin
    local.set $sum00
    local.get $out
    local.get $sum00
    v128.store
    local.get $b0|zero
    local.get $sum01
    f32x4.pmax
    local.set $sum01
    local.get $b1|six
    local.get $sum01
    f32x4.pmin
    local.set $sum01
    local.get $out
    local.get $sum01
    v128.store offset=16
    local.get $b0|zero
    local.get $sum10
    f32x4.pmax
    local.set $sum10
    local.get $b1|six
    local.get $sum10
    f32x4.pmin
    local.set $sum10
    local.get $out
    local.get $sum10
    v128.store offset=32
    local.get $b0|zero
    local.get $sum11
    f32x4.pmax
    local.set $sum11
    local.get $b1|six
    local.get $sum11
    f32x4.pmin
    local.set $sum11
    local.get $out
    local.get $sum11
    v128.store offset=48
    local.get $b0|zero
    local.get $sum20
    f32x4.pmax
    local.set $sum20
    local.get $b1|six
    local.get $sum20
    f32x4.pmin
    local.set $sum20
    local.get $out
    local.get $sum20
    v128.store offset=64
    local.get $b0|zero
    local.get $sum21
    f32x4.pmax
    local.set $sum21
    local.get $b1|six
    local.get $sum21
    f32x4.pmin
    local.set $sum21
    local.get $out
    local.get $sum21
    v128.store offset=80
    local.get $b0|zero
    local.get $sum30
    f32x4.pmax
    local.set $sum30
    local.get $b1|six
    local.get $sum30
    f32x4.pmin
    local.set $sum30
    local.get $out
    local.get $sum30
    v128.store offset=96
    local.get $b0|zero
    local.get $sum31
    f32x4.pmax
    local.set $sum31
    local.get $b1|six
    local.get $sum31
    f32x4.pmin
    local.set $sum31
    local.get $out
    local.get $sum31
    v128.store offset=112
    local.get $b0|zero
    local.get $sum40
    f32x4.pmax
    local.set $sum40
    local.get $b1|six
    local.get $sum40
    f32x4.pmin
    local.set $sum40
    local.get $out
    local.get $sum40
    v128.store offset=128
    local.get $b0|zero
    local.get $sum41
    f32x4.pmax
    local.set $sum41
    local.get $b1|six
    local.get $sum41
    f32x4.pmin
    local.set $sum41
    local.get $out
    local.get $sum41
    v128.store offset=144
    local.get $b0|zero
    local.get $sum50
    f32x4.pmax
    local.set $sum50
    local.get $b1|six
    local.get $sum50
    f32x4.pmin
    local.set $sum50
    local.get $out
    local.get $sum50
    v128.store offset=160
    local.get $b0|zero
    local.get $sum51
    f32x4.pmax
    local.set $sum51
    local.get $b1|six
    local.get $sum51
    f32x4.pmin
    local.set $sum51
    local.get $out
    local.get $sum51
    v128.store offset=176
  )
)
