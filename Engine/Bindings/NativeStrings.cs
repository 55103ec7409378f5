using System.Runtime.InteropServices;

namespace VRLab.Bindings;

/// <summary>A list of names in native memory (<c>char const* const*</c>), alive until disposed. Not thread-safe.</summary>
public sealed unsafe class NativeStrings : IDisposable
{
    private readonly int _count;
    private byte** _items;

    public NativeStrings(params IReadOnlyList<string> texts)
    {
        _count = texts.Count;
        _items = (byte**)NativeMemory.AllocZeroed((nuint)Math.Max(_count, 1), (nuint)sizeof(byte*));
        for (int i = 0; i < _count; i++)
        {
            _items[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
        }
    }

    public uint Count => (uint)_count;

    public byte** Pointer => _items;

    /// <summary>The text at an index, for structs that take single strings.</summary>
    public byte* this[int index] => _items[index];

    public void Dispose()
    {
        if (_items is null)
        {
            return;
        }

        for (int i = 0; i < _count; i++)
        {
            Marshal.FreeCoTaskMem((nint)_items[i]);
        }

        NativeMemory.Free(_items);
        _items = null;
    }
}
