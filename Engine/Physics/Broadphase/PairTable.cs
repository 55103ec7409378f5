namespace VRLab.Physics;

/// <summary>
/// Maps a pair of indices to a number: open addressing with linear probing and backward-shift removal. Looked up, never
/// enumerated, so its layout cannot influence a result. Allocates only in its constructor.
/// </summary>
internal sealed class PairTable
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    public PairTable(int capacity)
    {
        int size = 16;
        while (size < capacity * 2)
        {
            size *= 2;
        }

        _keys = new ulong[size];
        _values = new int[size];
        _mask = size - 1;
    }

    public int Count { get; private set; }

    /// <summary>A key for an unordered pair of different indices; never zero.</summary>
    public static ulong KeyOf(int a, int b) => a < b ? ((ulong)(uint)a << 32) | (uint)(b + 1) : ((ulong)(uint)b << 32) | (uint)(a + 1);

    public bool TryGet(ulong key, out int value)
    {
        int slot = FindSlot(key);
        value = _values[slot];
        return _keys[slot] == key;
    }

    public void Set(ulong key, int value)
    {
        int slot = FindSlot(key);
        if (_keys[slot] == 0)
        {
            Count++;
        }

        _keys[slot] = key;
        _values[slot] = value;
    }

    public void Remove(ulong key)
    {
        int hole = FindSlot(key);
        if (_keys[hole] == 0)
        {
            return;
        }

        Count--;
        int next = hole;
        while (true)
        {
            _keys[hole] = 0;
            do
            {
                next = (next + 1) & _mask;
                if (_keys[next] == 0)
                {
                    return;
                }
            }
            while (IsBetween(HomeOf(_keys[next]), hole, next));

            _keys[hole] = _keys[next];
            _values[hole] = _values[next];
            hole = next;
        }
    }

    private static bool IsBetween(int home, int hole, int next) =>
        hole <= next ? hole < home && home <= next : hole < home || home <= next;

    private int FindSlot(ulong key)
    {
        int slot = HomeOf(key);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    private int HomeOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & _mask;
}
