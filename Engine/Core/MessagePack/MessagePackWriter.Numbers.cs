namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackWriter
{
    private const int MinimumNegativeFixInt = -32;

    public readonly void Write(ulong value)
    {
        switch (value)
        {
            case <= MessagePackCode.MaximumPositiveFixInt:
                _buffer.Take(1)[0] = (byte)value;
                break;
            case <= byte.MaxValue:
                WriteCode8(MessagePackCode.UInt8, (byte)value);
                break;
            case <= ushort.MaxValue:
                WriteCode16(MessagePackCode.UInt16, (ushort)value);
                break;
            case <= uint.MaxValue:
                WriteCode32(MessagePackCode.UInt32, (uint)value);
                break;
            default:
                WriteCode64(MessagePackCode.UInt64, value);
                break;
        }
    }

    public readonly void Write(long value)
    {
        switch (value)
        {
            case >= 0:
                Write((ulong)value);
                break;
            case >= MinimumNegativeFixInt:
                _buffer.Take(1)[0] = (byte)value;
                break;
            case >= sbyte.MinValue:
                WriteCode8(MessagePackCode.Int8, (byte)value);
                break;
            case >= short.MinValue:
                WriteCode16(MessagePackCode.Int16, (ushort)value);
                break;
            case >= int.MinValue:
                WriteCode32(MessagePackCode.Int32, (uint)value);
                break;
            default:
                WriteCode64(MessagePackCode.Int64, (ulong)value);
                break;
        }
    }

    public readonly void Write(byte value) => Write((ulong)value);

    public readonly void Write(sbyte value) => Write((long)value);

    public readonly void Write(short value) => Write((long)value);

    public readonly void Write(ushort value) => Write((ulong)value);

    public readonly void Write(int value) => Write((long)value);

    public readonly void Write(uint value) => Write((ulong)value);

    /// <summary>Writes all 32 bits as they are, the payload of a NaN included.</summary>
    public readonly void Write(float value) => WriteCode32(MessagePackCode.Float32, BitConverter.SingleToUInt32Bits(value));

    /// <summary>Writes all 64 bits as they are, the payload of a NaN included.</summary>
    public readonly void Write(double value) => WriteCode64(MessagePackCode.Float64, BitConverter.DoubleToUInt64Bits(value));
}
