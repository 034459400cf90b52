package dev.cairn.codec;

/** Arrays of primitives: the number of elements and one, then the elements as they are written alone. */
final class PrimitiveArrays {

    private PrimitiveArrays() {}

    static void write(ValueWriter out, char[] value) {
        out.writeVarInt(value.length + 1);
        for (char each : value) {
            out.writeChar(each);
        }
    }

    static char[] readChars(ValueReader in) {
        char[] array = new char[in.readCount(Character.BYTES)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readChar();
        }
        return array;
    }

    static void write(ValueWriter out, boolean[] value) {
        out.writeVarInt(value.length + 1);
        for (boolean each : value) {
            out.writeBoolean(each);
        }
    }

    static boolean[] readBooleans(ValueReader in) {
        boolean[] array = new boolean[in.readCount(1)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readBoolean();
        }
        return array;
    }

    static void write(ValueWriter out, short[] value) {
        out.writeVarInt(value.length + 1);
        for (short each : value) {
            out.writeZigZag(each);
        }
    }

    static short[] readShorts(ValueReader in) {
        short[] array = new short[in.readCount(1)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readZigZagShort();
        }
        return array;
    }

    static void write(ValueWriter out, int[] value) {
        out.writeVarInt(value.length + 1);
        for (int each : value) {
            out.writeZigZag(each);
        }
    }

    static int[] readInts(ValueReader in) {
        int[] array = new int[in.readCount(1)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readZigZagInt();
        }
        return array;
    }

    static void write(ValueWriter out, long[] value) {
        out.writeVarInt(value.length + 1);
        for (long each : value) {
            out.writeZigZag(each);
        }
    }

    static long[] readLongs(ValueReader in) {
        long[] array = new long[in.readCount(1)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readZigZagLong();
        }
        return array;
    }

    static void write(ValueWriter out, float[] value) {
        out.writeVarInt(value.length + 1);
        for (float each : value) {
            out.writeFloat(each);
        }
    }

    static float[] readFloats(ValueReader in) {
        float[] array = new float[in.readCount(Float.BYTES)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readFloat();
        }
        return array;
    }

    static void write(ValueWriter out, double[] value) {
        out.writeVarInt(value.length + 1);
        for (double each : value) {
            out.writeDouble(each);
        }
    }

    static double[] readDoubles(ValueReader in) {
        double[] array = new double[in.readCount(Double.BYTES)];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readDouble();
        }
        return array;
    }
}
