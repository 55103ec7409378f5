namespace VRLab.Gltf.Tests;

/// <summary>The picture of <see cref="SamplePicture"/>, written with the public WebP encoder; and one of three colors, which stand in a palette.</summary>
internal static class WebPSamples
{
    public static byte[] Lossy { get; } = Convert.FromBase64String("""
        UklGRjgBAABXRUJQVlA4WAoAAAAQAAAAHQAAFQAAQUxQSBMAAAAFINK2mX/HQ8dngxExASNzvzUAAFZQOCD+AAAAkAYAnQEqHgAWAD61SqBLpyQjIbAYCADgFolsAJ0zNDUHrvCEus1EYvAC6HfQAJ
        /0XaMGN+IDeSRy6IEXAADvnnfDCV+Ym7Kk0tT8I6DOLkuP+fzk/45jo1r44z7+2Z6t78yJELUo9l8CihrxCYZThPkia6cPh/x6ve2ZnxHDS4mbUQYGY1m0eefV/QJ/81c4TlPAfdIEcSX38JwHr9f+
        tXOPoFWeGK1TdWdLyqJjpgeMF90p0B/qWGh41JdxaHrhGPJeDzXOBdkQZGJzru+3Mz9kZvM/U0w3/v2DXyvVgnsmjWMBmLNze75v21P/zNSyTM+y97F8fnsRz/6r4AA=
        """);

    public static byte[] Coarse { get; } = Convert.FromBase64String("""
        UklGRugAAABXRUJQVlA4WAoAAAAQAAAAHQAAFQAAQUxQSDIAAAARX0AgQBnbUHgiIuIymUxgJAAIF1xgggsuMMEFF5jgggs+yhH9n4D7+U5XhpsKE8IbAFZQOCCQAAAAMgQAnQEqHgAWAD+5wNRWvb
        +qI7AYCAfwNwnsAJ0zNEKYRXi8gSlee8AAAP7bAgonaGgkVRHCDGs8JRv8m3yClBq9yjDx/f/XYmPncbRQXpTE1qyoAnkYiVwGZSo1PgeINilHkdAN2rjt8fFpZUn01aUOL+h9O8eQVgdBAFYOocJy
        T9tG/lwnVcCxu15OwAAA
        """);

    public static byte[] Lossless { get; } = Convert.FromBase64String("""
        UklGRiQBAABXRUJQVlA4TBcBAAAvHUAFEE2ISRP817+wJSL6H4WxEAgk+VMus0MMeP+jgFPArW1btbL+x929Ai2InAKICN3dicgtJCeHsu6T8+7vYA1gFEmSlFzOFoEQpIwEpGLohgeSSLaymb4iAB
        2wpHr6lQQ9+Qzbtg1Dq+32yuY+1NcKQtPYFhDvrSIE1A30oL7SV0WHvisynaDws34ElVSeAahDIFRqMorSBSqqNdhGaQQVtTJ+bqAOeUB1qdgW1AnEUvE1DH2ALiJQFFhCD3agM9BPBOqVDtEDl+EL
        yh9YHVGVtPLLKPxfX/bfqEdR/bN+EWsBHugA0QK1gJwAZvKJAsoHA5Gm4SrjhkYgLw5koiYzeaEnlzgqcSGhIvtTfhgpdJA80AEA
        """);

    public static byte[] Palette { get; } = Convert.FromBase64String("""
        UklGRl4AAABXRUJQVlA4TFEAAAAvHUAFEBcgEEgU8ocZbBIxadJt/TGQl5Ag6ezw/0CTgKDoOdPjXxWgJrKdKNxHjx9E8CMCP/SUJFKDgYj+B6RPqCd7ZQyi1+1p4SjkA9zdUE4A
        """);
}
