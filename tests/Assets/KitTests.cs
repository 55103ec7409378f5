using System.Runtime.InteropServices;
using VRLab.Assets.Parameters;
using VRLab.Assets.Tests.Preview;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

[TestFixture]
public sealed class KitTests
{
    private static IEnumerable<string> Names => ModelKit.Names;

    [TestCaseSource(nameof(Names))]
    public void EveryAssetIsSound(string name)
    {
        Assert.That(AssetChecks.Validate(DefaultAssets.Get(name)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void SameParametersGiveTheSameBytes(string name)
    {
        ulong first = HashOf(DefaultAssets.Get(name)), second = HashOf(ModelKit.BuildAnew(name, new Dictionary<string, string>()));
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Names))]
    public void EveryChoiceOfAnAssetIsSound(string name)
    {
        foreach (KitParameter parameter in ModelKit.Describe(name).Parameters.Where(p => p.Choices is not null))
        {
            foreach (string choice in parameter.Choices!)
            {
                ModelAsset asset = ModelKit.Build(name, new Dictionary<string, string> { [parameter.Name] = choice });
                Assert.That(AssetChecks.Validate(asset), Is.Empty, $"{parameter.Name}={choice}");
            }
        }
    }

    internal static ulong HashOf(ModelAsset asset)
    {
        var hash = new StateHash();
        foreach (ModelNode node in asset.Nodes)
        {
            hash.Add(node.Name);
            hash.Add(node.ModelFromNode);
            foreach (MeshPart part in node.Parts)
            {
                hash.Add(part.Material.Name);
                foreach (byte b in MemoryMarshal.AsBytes(part.Mesh.Vertices.AsSpan()))
                {
                    hash.Add((ulong)b);
                }

                foreach (uint index in part.Mesh.Indices)
                {
                    hash.Add((ulong)index);
                }
            }

            foreach (CollisionShape shape in node.Shapes)
            {
                hash.Add(shape.NodeFromShape);
                hash.Add(shape.Size);
                foreach (System.Numerics.Vector3 point in shape.Points ?? [])
                {
                    hash.Add(point);
                }
            }

            foreach (TextLabel label in node.Labels)
            {
                hash.Add(label.Text);
                hash.Add(label.NodeFromText);
            }
        }

        return hash.Value;
    }
}
