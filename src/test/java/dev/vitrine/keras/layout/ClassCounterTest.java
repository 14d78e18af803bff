package dev.vitrine.keras.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right-hand names are what keras.src.utils.naming.to_snake_case of Keras 3.15 gives. */
class ClassCounterTest {
    @ParameterizedTest
    @CsvSource({"Conv2D,conv2d", "PReLU,p_re_lu", "LSTM,lstm", "ReLU,re_lu", "Conv2DTranspose,conv2d_transpose",
        "GlobalAveragePooling2D,global_average_pooling2d", "SeparableConv2D,separable_conv2d", "ELU,elu",
        "ConvLSTM2D,conv_lstm2d", "LeakyReLU,leaky_re_lu", "MultiHeadAttention,multi_head_attention",
        "BatchNormalization,batch_normalization", "TFOpLambda,tf_op_lambda", "RMSNormalization,rms_normalization",
        "GRUCell,gru_cell", "DepthwiseConv2D,depthwise_conv2d", "MyLayerX,my_layer_x", "AB,ab", "aB,a_b"})
    void namesClassesAsKerasDoes(String className, String name) {
        assertEquals(name, ClassCounter.snakeCase(className));
    }

    @Test
    void countsFromTheSecondOn() {
        ClassCounter counter = new ClassCounter();
        assertEquals("dense", counter.next("Dense"));
        assertEquals("dense_1", counter.next("Dense"));
        assertEquals("flatten", counter.next("Flatten"));
        assertEquals("dense_2", counter.next("Dense"));
    }
}
