using System.Runtime.InteropServices;

namespace VRLab.Conformance;

/// <summary>
/// Markings as small numbers: the same marking always gets the same number. Two bytes a place, in one array, with an open hash
/// table over it.
/// </summary>
internal sealed class MarkingTable(int width)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Step = unchecked(2 * Golden);

    private ushort[] _tokens = new ushort[Math.Max(1, width) * 16];
    private int[] _slots = NewSlots(64);

    public int Count { get; private set; }

    public ReadOnlySpan<ushort> this[int marking] => _tokens.AsSpan(marking * width, width);

    /// <summary>The marking's number, a new one where it was not seen before.</summary>
    public int Intern(ReadOnlySpan<ushort> marking)
    {
        int slot = SlotOf(marking);
        if (_slots[slot] >= 0)
        {
            return _slots[slot];
        }

        Store(marking);
        _slots[slot] = Count;
        Count++;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    /// <summary>The marking's number, or -1.</summary>
    public int Find(ReadOnlySpan<ushort> marking) => _slots[SlotOf(marking)];

    private void Store(ReadOnlySpan<ushort> marking)
    {
        if ((Count + 1) * width > _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        marking.CopyTo(_tokens.AsSpan(Count * width, width));
    }

    private int SlotOf(ReadOnlySpan<ushort> marking)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(marking) & (uint)mask);
        while (_slots[slot] >= 0 && !this[_slots[slot]].SequenceEqual(marking))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    // A sum of products with odd numbers, four places at a time: the products do not wait for each other.
    private static ulong Hash(ReadOnlySpan<ushort> marking)
    {
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<ushort, ulong>(marking);
        ulong hash = 0;
        ulong factor = Golden;
        foreach (ulong four in fours)
        {
            hash += four * factor;
            factor += Step;
        }

        foreach (ushort tokens in marking[(fours.Length * 4)..])
        {
            hash += tokens * factor;
            factor += Step;
        }

        return hash ^ (hash >> 32) ^ (hash >> 47);
    }

    private void Rehash()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (int marking = 0; marking < Count; marking++)
        {
            _slots[SlotOf(this[marking])] = marking;
        }
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, -1);
        return slots;
    }
}
