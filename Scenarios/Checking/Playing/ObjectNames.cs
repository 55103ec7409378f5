using VRLab.Core;

namespace VRLab.Checking;

/// <summary>Tells names of objects apart by a few of their characters first: the rules ask for hundreds of objects in each tick.</summary>
internal sealed class ObjectNames : IEqualityComparer<ObjectId>
{
    public static ObjectNames Comparer { get; } = new();

    public bool Equals(ObjectId x, ObjectId y) => string.Equals(x.Name, y.Name, StringComparison.Ordinal);

    public int GetHashCode(ObjectId obj)
    {
        string name = obj.Name;
        int length = name.Length;
        return length < 2 ? length : length + (31 * name[length - 1]) + (1009 * name[length - 2]) + (32771 * name[length / 2]) + (1048583 * name[0]);
    }
}
