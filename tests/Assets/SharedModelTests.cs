using System.Runtime.CompilerServices;
using VRLab.Assets.Building;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>A model that somebody holds is not built again.</summary>
public sealed class SharedModelTests
{
    private static readonly Dictionary<string, string> Blue = new() { ["wheel-color"] = "blue", ["label"] = "V-1" };

    [Test]
    public void The_same_asset_is_shared_whatever_the_order_of_its_parameters()
    {
        ModelAsset valve = ModelKit.Build("gate-valve", Blue);
        Assert.That(ModelKit.Build("gate-valve", new Dictionary<string, string> { ["label"] = "V-1", ["wheel-color"] = "blue" }), Is.SameAs(valve));
        Assert.That(ModelKit.Build("gate-valve"), Is.Not.SameAs(valve));
        Assert.That(ModelKit.Build("gate-valve", new Dictionary<string, string> { ["label"] = "V-2", ["wheel-color"] = "blue" }), Is.Not.SameAs(valve));
    }

    [Test]
    public void Several_threads_that_ask_at_once_get_one()
    {
        ModelAsset[] all = [.. Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => ModelKit.Build("pump-skid"))];
        Assert.That(all, Is.All.SameAs(all[0]));
    }

    [Test]
    public void What_nobody_holds_is_not_kept()
    {
        WeakReference built = Build();
        GC.Collect();
        Assert.That(built.IsAlive, Is.False);
        Assert.That(Build().Target, Is.Not.Null, "and is built again");
    }

    [Test]
    public void Names_of_models_that_nobody_holds_are_forgotten()
    {
        var models = new BuiltModels();
        ModelAsset held = models.Get("held", Blue, () => Empty("held"));
        BuildMany(models);
        GC.Collect();
        Assert.That(models.Get("held", Blue, () => Empty("another")), Is.SameAs(held));
        models.Get("last", Blue, () => Empty("last"));
        Assert.That(models.Count, Is.EqualTo(2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void BuildMany(BuiltModels models)
    {
        for (int i = 0; i < 100; i++)
        {
            models.Get("label", new Dictionary<string, string> { ["label"] = $"V-{i}" }, () => Empty("label"));
        }
    }

    private static ModelAsset Empty(string name) => new(name, [], new Dictionary<string, Core.Pose>());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Build() => new(ModelKit.Build("gate-valve", new Dictionary<string, string> { ["label"] = "held by nobody" }));
}
