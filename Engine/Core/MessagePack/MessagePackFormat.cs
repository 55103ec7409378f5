namespace VRLab.Core.MessagePack;

/// <summary>The meaning of first bytes.</summary>
internal static class MessagePackFormat
{
    private static readonly byte[] FixedByteCounts = [.. Enumerable.Range(0, 256).Select(code => FixedBytes((byte)code))];

    /// <summary>How many bytes a value takes, or the head of a short array, where the first byte tells; 0 where it does not.</summary>
    public static int FixedByteCountOf(byte code) => FixedByteCounts[code];

    public static MessagePackType TypeOf(byte code) => code switch
    {
        <= MessagePackCode.MaximumPositiveFixInt or >= MessagePackCode.NegativeFixInt => MessagePackType.Integer,
        < MessagePackCode.FixArray => MessagePackType.Map,
        < MessagePackCode.FixString => MessagePackType.Array,
        < MessagePackCode.Nil => MessagePackType.Text,
        MessagePackCode.Nil => MessagePackType.Nil,
        MessagePackCode.NeverUsed => MessagePackType.Invalid,
        <= MessagePackCode.True => MessagePackType.Boolean,
        <= MessagePackCode.Binary32 => MessagePackType.Binary,
        <= MessagePackCode.Extension32 => MessagePackType.Extension,
        <= MessagePackCode.Float64 => MessagePackType.Float,
        <= MessagePackCode.Int64 => MessagePackType.Integer,
        <= MessagePackCode.FixExtension16 => MessagePackType.Extension,
        <= MessagePackCode.String32 => MessagePackType.Text,
        <= MessagePackCode.Array32 => MessagePackType.Array,
        _ => MessagePackType.Map,
    };

    private static byte FixedBytes(byte code) => code switch
    {
        <= MessagePackCode.MaximumPositiveFixInt or >= MessagePackCode.NegativeFixInt => 1,
        >= MessagePackCode.FixArray and < MessagePackCode.FixString => 1,
        >= MessagePackCode.FixString and < MessagePackCode.Nil => (byte)(1 + (code & 0x1F)),
        MessagePackCode.Nil or MessagePackCode.False or MessagePackCode.True => 1,
        MessagePackCode.UInt8 or MessagePackCode.Int8 => 2,
        MessagePackCode.UInt16 or MessagePackCode.Int16 => 3,
        MessagePackCode.Float32 or MessagePackCode.UInt32 or MessagePackCode.Int32 => 5,
        MessagePackCode.Float64 or MessagePackCode.UInt64 or MessagePackCode.Int64 => 9,
        _ => 0,
    };

    public static string Describe(byte code) => TypeOf(code) switch
    {
        MessagePackType.Nil => "nil",
        MessagePackType.Boolean => "a truth value",
        MessagePackType.Integer => "an integer",
        MessagePackType.Float => "a float",
        MessagePackType.Text => "a string",
        MessagePackType.Binary => "bytes",
        MessagePackType.Array => "an array",
        MessagePackType.Map => "a map",
        MessagePackType.Extension => "an extension",
        _ => "a byte that MessagePack never uses",
    };
}
