using System.Collections.Concurrent;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>Assets with their default parameters, built once for all tests.</summary>
internal static class DefaultAssets
{
    private static readonly ConcurrentDictionary<string, ModelAsset> Built = new();

    public static ModelAsset Get(string name) => Built.GetOrAdd(name, ModelKit.Build);
}
