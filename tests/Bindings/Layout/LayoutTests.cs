namespace VRLab.Bindings.Tests.Layout;

/// <summary>Every generated struct has the size and the field offsets that the C compiler gives it.</summary>
public sealed class LayoutTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Native = new(NativeLayout.Describe);

    private static IEnumerable<Type> Structs => ManagedLayout.Structs;

    [TestCaseSource(nameof(Structs))]
    public void LayoutEqualsTheCompilers(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assert.That(ManagedLayout.Describe(type), Is.EqualTo(Native.Value[type.Name]));
    }

    [Test]
    public void BothApisAreCovered()
    {
        Assert.That(ManagedLayout.Structs.Count(type => type.Name.StartsWith("Vk", StringComparison.Ordinal)), Is.GreaterThan(250));
        Assert.That(ManagedLayout.Structs.Count(type => type.Name.StartsWith("Xr", StringComparison.Ordinal)), Is.GreaterThan(80));
    }
}
