using System.Runtime.InteropServices;
using System.Text;

namespace VRLab.Bindings;

/// <summary>Text over the native boundary: UTF-8 ending in a zero byte.</summary>
public static unsafe class NativeText
{
    /// <summary>Reads a string that the native side owns; null reads as empty.</summary>
    public static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? string.Empty;

    /// <summary>Writes into a fixed field of a native struct, cut to fit with its ending zero.</summary>
    public static void Write(string text, byte* destination, int capacityBytes)
    {
        Encoder encoder = Encoding.UTF8.GetEncoder();
        encoder.Convert(text, new Span<byte>(destination, capacityBytes - 1), true, out _, out int written, out _);
        destination[written] = 0;
    }
}
