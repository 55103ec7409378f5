using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>The same triangle from a .glb, from a data URI and from a file beside the model; and from nowhere else.</summary>
[TestFixture]
public sealed class ContainerTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-gltf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void BinaryFileIsRead() => ExpectTriangle(TestFile.Triangle().Load());

    [Test]
    public void DataUriIsRead() => ExpectTriangle(GltfLoader.Read(TestFile.Triangle().ToGltf(), "test.gltf"));

    [Test]
    public void FileBesideTheModelIsRead()
    {
        TestFile file = TestFile.Triangle();
        Directory.CreateDirectory(Path.Combine(_folder, "all parts"));
        File.WriteAllBytes(Path.Combine(_folder, "all parts", "a.bin"), file.Buffer);
        File.WriteAllBytes(Path.Combine(_folder, "test.gltf"), file.ToGltf("all%20parts/a.bin"));
        ExpectTriangle(GltfLoader.Load(Path.Combine(_folder, "test.gltf")));
    }

    [TestCase("../outside.bin")]
    [TestCase("%2e%2e/outside.bin")]
    [TestCase("parts/../../outside.bin")]
    [TestCase("/etc/passwd")]
    [TestCase("file:///etc/passwd")]
    [TestCase("http://127.0.0.1/a.bin")]
    [TestCase("..\\outside.bin")]
    [TestCase("link.bin")]
    [TestCase("linked/outside.bin")]
    public void WhatLiesElsewhereIsRefused(string uri)
    {
        TestFile file = TestFile.Triangle();
        string model = Path.Combine(_folder, "model");
        Directory.CreateDirectory(model);
        File.WriteAllBytes(Path.Combine(_folder, "outside.bin"), file.Buffer);
        File.CreateSymbolicLink(Path.Combine(model, "link.bin"), Path.Combine(_folder, "outside.bin"));
        File.CreateSymbolicLink(Path.Combine(model, "linked"), _folder);
        File.WriteAllBytes(Path.Combine(model, "test.gltf"), file.ToGltf(uri));
        Assert.That(() => GltfLoader.Load(Path.Combine(model, "test.gltf")), Throws.TypeOf<ProblemException>().With.Message.Contains("buffers[0].uri"));
    }

    [Test]
    public void MissingFileIsNamed() => Assert.That(
        () => GltfLoader.Read(TestFile.Triangle().ToGltf("gone.bin"), "test.gltf", _folder),
        Throws.TypeOf<ProblemException>().With.Message.Contains("gone.bin").And.Message.Contains("buffers[0].uri"));

    [TestCase("glTF", 0u, "version 0")]
    [TestCase("glTF", 1u, "version 1")]
    [TestCase("GLTF", 2u, "JSON is broken")]
    public void WrongHeaderIsRefused(string magic, uint version, string expected)
    {
        byte[] glb = TestFile.Triangle().ToGlb();
        System.Text.Encoding.ASCII.GetBytes(magic).CopyTo(glb, 0);
        BitConverter.TryWriteBytes(glb.AsSpan(4), version);
        Assert.That(() => GltfLoader.Read(glb, "test.glb"), Throws.TypeOf<ProblemException>().With.Message.Contains(expected));
    }

    [Test]
    public void EveryCutIsRefused()
    {
        byte[] glb = TestFile.Triangle().ToGlb();
        for (int length = 0; length < glb.Length; length++)
        {
            Assert.That(() => GltfLoader.Read(glb.AsMemory(0, length), "test.glb"), Throws.TypeOf<ProblemException>(), $"{length} bytes");
        }
    }

    [TestCase("""{ "version": "1.0" }""", "only 2.0")]
    [TestCase("""{ "version": "2.5", "minVersion": "2.5" }""", "only 2.0")]
    [TestCase("""{ }""", "asset.version: it is missing")]
    public void OtherVersionsAreRefused(string asset, string expected) =>
        Assert.That(TestFile.Triangle().Set("asset", asset).Load, Throws.TypeOf<ProblemException>().With.Message.Contains(expected));

    [TestCase("EXT_texture_avif", "PNG or JPEG")]
    [TestCase("ACME_magic", "without it")]
    public void UnknownNeedIsRefusedByName(string extension, string remedy) => Assert.That(
        TestFile.Triangle().Set("extensionsRequired", $"[\"{extension}\"]").Load,
        Throws.TypeOf<ProblemException>().With.Message.Contains(extension).And.Message.Contains(remedy));

    [Test]
    public void UnknownWishIsAWarning() =>
        Assert.That(TestFile.Triangle().Set("extensionsUsed", """["ACME_magic", "KHR_materials_ior"]""").Load().Warnings, Is.EqualTo(new[] { "the extension 'ACME_magic' is left out" }));

    private static void ExpectTriangle(GltfModel model)
    {
        MeshData mesh = model.Asset.Nodes.Single().Parts.Single().Mesh;
        Assert.That(mesh.Vertices.Select(v => v.Position), Is.EqualTo(new[] { Vector3.Zero, Vector3.UnitX, Vector3.UnitY }));
        Assert.That(mesh.Indices, Is.EqualTo(new uint[] { 0, 1, 2 }));
        Assert.That(model.Warnings, Is.Empty);
    }
}
